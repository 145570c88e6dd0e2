import { checklistOf } from '../../../src/documents/checklist/checklist.rules';
import type { Finding, FindingKind } from '../../../src/documents/checklist/finding';
import { mixedUpIndicators } from '../../../src/documents/checklist/words.rules';
import { knownFrameworkOf } from '../../../src/domain/assessments/framework-file';
import type { Round } from '../../../src/domain/calendar/dates';
import { standingsOf } from '../../../src/domain/reports/reports.rules';
import { aMeasure, anOffice, aReport } from '../../domain/reports/samples';
import { recordsOf, type Slug } from '../seed-papers';

const found = (findings: readonly Finding[], kind: FindingKind) => findings.filter((one) => one.kind === kind);
const measuresOf = (findings: readonly Finding[]) =>
  findings.map(({ about }) =>
    about && 'measure' in about ? about.measure : about && 'indicator' in about ? about.indicator : null,
  );

// The faults that the published papers of the four offices have.
test.each<[slug: Slug, round: Round, kind: FindingKind, about: (number | null)[], says: RegExp]>([
  ['mueang-hong', '12m', 'output_is_unit', [1], /สำนักปลัด/],
  ['mueang-hong', '12m', 'outcome_is_reporting', [1, 3, 4], /สิ่งที่ดีขึ้น/],
  ['mueang-hong', '12m', 'done_before_end', [null], /1 มี\.ค\. 2565.*30 ก\.ย\. 2565/],
  ['mueang-hong', '12m', 'one_owner', [null], /4 จาก 4/],
  ['mueang-hong', '12m', 'weak_without_measure', [], /$/],
  ['mueang-hong', '12m', 'no_report', [], /$/],
  ['soe-phloe', '6m', 'other_year', [3, 5], /2565.*2566/],
  ['soe-phloe', '6m', 'no_report', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13], /ยังไม่มีรายงานรอบ 6 เดือน/],
  ['kham-muang', '6m', 'one_owner', [null], /สำนักปลัด.* 9 จาก 12/],
  ['ko-loi-bang-hak', '12m', 'weak_without_measure', [], /$/],
])('%s, %s: %s', (slug, round, kind, about, says) => {
  const findings = found(checklistOf(recordsOf(slug), round), kind);
  expect(measuresOf(findings)).toEqual(about);
  for (const { text } of findings) expect(text).toMatch(says);
});

test('kham-muang: of the 14 items with 0 points of indicator 10 one is in a measure', () => {
  const findings = found(checklistOf(recordsOf('kham-muang'), '6m'), 'weak_without_measure');
  const ten = findings.find(({ about }) => about && 'indicator' in about && about.indicator === 10);
  expect(ten?.text).toContain('มีข้อที่ต้องปรับปรุง 14 ข้อ ไม่มีมาตรการรองรับ 13 ข้อ (O34');
});

test.each<[slug: Slug, pair: RegExp]>([
  ['soe-phloe', /มาตรการที่ 9 และมาตรการที่ 10 มีข้อความเดียวกัน “ผู้ดูแลเว็บไซต์/],
  ['ko-loi-bang-hak', /มาตรการที่ 1 และมาตรการที่ 10 มีข้อความเดียวกัน/],
])('%s: the same text in two rows', (slug, pair) => {
  const said = found(checklistOf(recordsOf(slug), '12m'), 'same_text').map(({ text }) => text);
  expect(said).toEqual(expect.arrayContaining([expect.stringMatching(pair)]));
});

test.each<[said: string, expected: string[]]>([
  ['ตัวชี้วัดที่ ๒ คุณภาพการดำเนินงาน (แก้ไขเร่งด่วน)', ['คุณภาพการดำเนินงานคือตัวชี้วัดที่ 6']],
  ['ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน', []],
  ['ตัวชี้วัดที่ 2 เรื่องอื่น', []],
])('%s', (said, expected) => {
  const texts = mixedUpIndicators([said, said], knownFrameworkOf(2566)).map(({ text }) => text);
  expect(texts).toEqual(expected.map((one) => expect.stringContaining(one)));
});

const organisation = anOffice();
function ofReports(reports: Parameters<typeof aReport>[0][], day = '2027-02-01') {
  const measures = [aMeasure({ num: 1 }), aMeasure({ num: 2 })];
  const base = recordsOf('soe-phloe', new Date(`${day}T03:00:00Z`));
  const standings = standingsOf(organisation, measures, reports.map(aReport), day, new Map());
  return checklistOf({ ...base, organisation, fiscalYear: 2570, measures, standings, assessed: null }, '6m');
}
const done = { detail: 'ทำแล้ว', output: 'คู่มือ', outcome: 'เข้าใจตรงกัน', status: 'done' } as const;

test.each<[what: string, findings: Finding[], kinds: FindingKind[]]>([
  ['all done on the last day is no fault', ofReports([done, { ...done, measure: 2 }], '2027-03-31'), []],
  ['all done before it is', ofReports([done, { ...done, measure: 2 }], '2027-03-30'), ['done_before_end']],
  ['one that is under way shows that it is not', ofReports([done, { ...done, measure: 2, status: 'in_progress' }]), []],
  ['one that is lacking is told of', ofReports([done]), ['no_report']],
  [
    'a link of http',
    ofReports([
      { ...done, detail: 'ดู http://a.go.th/1 และ https://a.go.th/2' },
      { ...done, measure: 2, status: 'in_progress' },
    ]),
    ['link_not_https'],
  ],
])('%s', (_what, findings, kinds) => {
  expect(findings.map(({ kind }) => kind)).toEqual(kinds);
});

test('of a measure of several units that some reported, the others are named', () => {
  const [key, other] = organisation.units.map((unit) => unit.key);
  const base = recordsOf('soe-phloe');
  const measures = base.measures
    .slice(0, 1)
    .map((one) => ({ ...one, result: null, fiscalYear: 2570, units: [key ?? '', other ?? ''] }));
  const reports = [
    aReport({ ...done, measure: measures[0]?.num ?? 1, fiscalYear: 2570, unit: key ?? '', round: '6m' }),
  ];
  const standings = standingsOf(base.organisation, measures, reports, '2027-03-31', new Map());
  const findings = checklistOf({ ...base, fiscalYear: 2570, measures, standings, assessed: null }, '6m');
  expect(found(findings, 'no_report').map(({ text }) => text)).toEqual([
    expect.stringContaining(`ยังไม่มีรายงานรอบ 6 เดือนของ${base.organisation.units[1]?.name}`),
  ]);
});

test('a page of an item that is not https is told of by its item', () => {
  const base = recordsOf('mueang-hong');
  const page = {
    office: base.organisation._id,
    fiscalYear: 2565,
    title: null,
    unit: null,
    publishedOn: null,
    answers: null,
  };
  const pages = [
    { ...page, code: 'O42', url: 'http://a.go.th/42' },
    { ...page, code: 'O43', url: 'https://a.go.th/43' },
  ];
  const findings = found(checklistOf({ ...base, items: { titles: {}, pages } }, '12m'), 'link_not_https');
  expect(findings.map(({ about }) => about)).toEqual([{ item: 'O42' }]);
});
