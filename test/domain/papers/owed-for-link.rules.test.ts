import { owedForLinkText, owedLinks } from '../../../src/domain/papers/owed-for-link.rules';
import { standingsOf } from '../../../src/domain/reports/reports.rules';
import { aMeasure, anOffice, EVIDENCE_FOR_ALL } from '../reports/samples';

const measures = [aMeasure({ num: 1, items: ['O42'] }), aMeasure({ num: 2 })];
const standings = standingsOf(anOffice(), measures, [], '2026-11-20', EVIDENCE_FOR_ALL);
const item = (given: object) => ({
  code: 'O10',
  title: 'มาตรการเผยแพร่ข้อมูล',
  unit: 'clerk_office',
  url: null,
  publishedOn: null,
  answers: null,
  ...given,
});
const said = (given: object, title: string | null = 'มาตรการเผยแพร่ข้อมูล') => {
  const one = item(given);
  const owed = owedLinks([one], measures, standings, [{ code: 'O42', title }]).get(one.code);
  return owed ? owedForLinkText(owed) : null;
};
const published = { url: 'https://a.go.th/1', publishedOn: '2026-11-01' };
const FIRST = 'ผลของมาตรการ 1 (ยังไม่ส่งรายงานรอบ 6 เดือน)';

test.each([
  ['by title, whatever the code', said({}), `ยังขาด ${FIRST} · ลิงก์`],
  ['of another title, also with the same code', said({ code: 'O42', title: 'แผนงาน' }), 'ยังขาด ลิงก์'],
  ['by code, where the assessment has no titles', said({ code: 'O42' }, null), `ยังขาด ${FIRST} · ลิงก์`],
  [
    'all measures, of the item that is their result',
    said({ title: 'การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน' }),
    `ยังขาด ${FIRST} · ผลของมาตรการ 2 (ยังไม่ส่งรายงานรอบ 6 เดือน) · ลิงก์`,
  ],
  ['a unit', said({ unit: null, title: 'แผนงาน' }), 'ยังขาด ส่วนราชการที่รับผิดชอบ · ลิงก์'],
  ['what is published waits for no measure', said(published), null],
  ['a day', said({ ...published, publishedOn: null }), 'ยังขาด วันที่เผยแพร่'],
  ['https', said({ ...published, url: 'http://a.go.th/1' }), 'ยังขาด ลิงก์ที่ขึ้นต้นด้วย https://'],
  ['a page that opens', said({ ...published, answers: false }), 'ยังขาด ลิงก์ที่เปิดได้ (ตรวจแล้ว เปิดไม่ได้)'],
])('an item’s page owes: %s', (_, found, expected) => {
  expect(found).toBe(expected);
});
