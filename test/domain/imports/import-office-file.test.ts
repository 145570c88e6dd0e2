import { mongo } from 'mongoose';
import { assessments } from '../../../src/domain/assessments/assessment.model';
import { knownFrameworks } from '../../../src/domain/assessments/framework-file';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { evidence } from '../../../src/domain/evidence/evidence.model';
import { importOfficeFiles } from '../../../src/domain/imports/import-office-file';
import { importedText } from '../../../src/domain/imports/imported-text';
import { loadExamples } from '../../../src/domain/imports/load-examples';
import { parseOfficeYaml } from '../../../src/domain/imports/office-yaml';
import { saveContent } from '../../../src/domain/imports/save-content';
import { measures } from '../../../src/domain/measures/measure.model';
import { officeId } from '../../../src/domain/office-store';
import { groups } from '../../../src/domain/organisations/group.model';
import {
  findOrganisation,
  listOrganisations,
  saveOrganisation,
} from '../../../src/domain/organisations/organisation.model';
import { people } from '../../../src/domain/people/person.model';
import { reports } from '../../../src/domain/reports/report.model';
import { reportEvents } from '../../../src/domain/reports/report-event.model';
import { inTransaction } from '../../../src/domain/transaction';
import { useDatabase } from '../../../src/testing/database';
import { aPiece } from '../evidence/samples';
import { OFFICE, officeWith } from './office-text';

useDatabase();

const SMALL = officeId('small-office');
const AT = new Date('2026-11-20T02:00:00Z');
const TABLE =
  'หน่วยงาน,small-office\nปีงบประมาณ,2569\nที่,มาตรการ,ผู้รับผิดชอบ\n1,อบรมบุคลากร,ทุกส่วนราชการ\n2,เผยแพร่ข้อมูล,กองคลัง\n';

const RESULTS =
  'รายงานผลการดำเนินการ ปีงบประมาณ พ.ศ. 2569 รอบ 12 เดือน\nหน่วยงาน,small-office\nมาตรการ,รายละเอียดการดำเนินงาน\nอบรมบุคลากร,อบรมแล้ว\nซื้อรถ,ซื้อแล้ว\n';

type Files = Record<string, string>;
const imports = (files: Files) =>
  importOfficeFiles(
    Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
    { frameworks: knownFrameworks(), at: AT },
  );
async function done(files: Files): Promise<string> {
  const outcome = await imports(files);
  return outcome.kind === 'done' ? importedText(outcome) : JSON.stringify(outcome.problems);
}
async function problems(files: Files): Promise<string[]> {
  const outcome = await imports(files);
  return outcome.kind === 'refused' ? outcome.problems.map(({ where, message }) => `${where} ${message}`) : [];
}
async function everything() {
  return {
    offices: (await listOrganisations()).map(({ _id, units, roundDates, name }) => ({ _id, units, roundDates, name })),
    assessments: await assessments(SMALL).find(),
    measures: await measures(SMALL).find({}, { sort: { fiscalYear: 1, num: 1 } }),
  };
}
const reportOf = (measure: number, round: '6m' | '12m' = '6m') =>
  reports(SMALL).insert({
    fiscalYear: 2569,
    measure,
    round,
    unit: 'clerk_office',
    version: 1,
    reportedBy: new mongo.ObjectId(),
    reportedAt: AT,
    status: 'done',
    progress: 100,
    detail: null,
    output: null,
    outcome: null,
    remarks: null,
  });
const WITHOUT_SECOND = OFFICE.replace(/ {6}- num: 2\n.*\n.*\n/, '');

/** What an import of the small office says, line by line. */
const told = (...lines: string[]): string => ['นำเข้าแล้ว', ...lines.map((line) => `เทศบาลตำบลเล็ก: ${line}`)].join('\n');

describe('importing', () => {
  test('stores everything and tells how much', async () => {
    expect(await done({ 'o.yaml': OFFICE })).toBe(
      told('เพิ่มหน่วยงาน', 'เพิ่มผลการประเมินปี 2562', 'แผนปี 2569 เพิ่ม 2 มาตรการ', 'แผนปี 2570 เพิ่ม 2 มาตรการ'),
    );
    expect(await measures(SMALL).count({ fiscalYear: 2570 })).toBe(2);
  });

  test('the same file twice changes nothing, not even the audit', async () => {
    await done({ 'o.yaml': OFFICE });
    const before = await everything();
    expect(await done({ 'o.yaml': OFFICE })).toBe('ไม่มีอะไรเปลี่ยน');
    expect(await everything()).toEqual(before);
    expect(await latestAudit(SMALL, 10)).toMatchObject([{ action: 'import.done', subject: 'o.yaml', at: AT }]);
  });

  test('a changed file changes only what is different in it', async () => {
    await done({ 'o.yaml': OFFICE });
    const before = await everything();
    const changed = officeWith('title: เผยแพร่ข้อมูล', 'title: เผยแพร่ข้อมูลทุกเดือน');
    expect(await done({ 'o.yaml': changed })).toBe(told('แผนปี 2569 แก้ไข 1 มาตรการ', 'แผนปี 2570 แก้ไข 1 มาตรการ'));
    const after = await everything();
    expect(after.measures.map(({ _id }) => _id)).toEqual(before.measures.map(({ _id }) => _id));
    expect(after.measures.filter(({ title }) => title === 'เผยแพร่ข้อมูลทุกเดือน')).toHaveLength(2);
    expect(after.measures[0]).toEqual(before.measures[0]);
  });

  test('a table may come together with the file of its office', async () => {
    const other = TABLE.replace('2569', '2571');
    expect(await done({ 't.csv': other, 'o.yaml': OFFICE })).toContain('แผนปี 2571 เพิ่ม 2 มาตรการ');
  });

  test('a table leaves alone what it has no column for', async () => {
    await done({ 'o.yaml': OFFICE });
    expect(await done({ 't.csv': TABLE })).toBe(told('แผนปี 2569 แก้ไข 2 มาตรการ'));
    const [first] = await measures(SMALL).find({ fiscalYear: 2569, num: 1 });
    expect(first).toMatchObject({ units: ['all_units'], dueOn: { '6m': '2026-03-15' }, indicators: [1] });
    expect(await done({ 't.csv': TABLE })).toBe('ไม่มีอะไรเปลี่ยน');
  });

  test('other years and other offices stay as they are', async () => {
    await done({ 'o.yaml': OFFICE });
    const other = OFFICE.replace('small-office', 'other-office').replace('name: เทศบาลตำบลเล็ก', 'name: เทศบาลตำบลอื่น');
    const before = await everything();
    await done({ 'p.yaml': other });
    const { measures: kept } = await everything();
    expect(kept).toEqual(before.measures);
    expect(await measures(officeId('other-office')).count()).toBe(4);
  });

  test('due days that the office set in TamTid stay; the file’s own win', async () => {
    await done({ 'o.yaml': OFFICE });
    const organisation = await findOrganisation(SMALL);
    if (!organisation) throw new Error('not imported');
    const own = { fiscalYear: 2570, round: '6m' as const, dueOn: '2027-03-15' };
    await saveOrganisation({ ...organisation, roundDates: [own] });
    expect(await done({ 'o.yaml': OFFICE })).toBe('ไม่มีอะไรเปลี่ยน');
    await done({
      'o.yaml': officeWith('assessments:', '  round_dates: [{year: 2570, round: 12m, due: 2027-09-15}]\nassessments:'),
    });
    expect((await findOrganisation(SMALL))?.roundDates).toMatchObject([
      own,
      { fiscalYear: 2570, round: '12m', dueOn: '2027-09-15' },
    ]);
  });

  test('a due day that a measure was given in TamTid stays; the file’s own wins', async () => {
    await done({ 'o.yaml': OFFICE });
    await measures(SMALL).updateOne({ fiscalYear: 2569, num: 1 }, { $set: { 'dueOn.12m': '2026-09-10' } });
    await measures(SMALL).updateOne({ fiscalYear: 2569, num: 2 }, { $set: { 'dueOn.6m': '2026-03-10' } });
    expect(await done({ 'o.yaml': OFFICE })).toBe('ไม่มีอะไรเปลี่ยน');
    const days = async () => (await everything()).measures.slice(0, 2).map(({ dueOn }) => dueOn);
    expect(await days()).toEqual([{ '6m': '2026-03-15', '12m': '2026-09-10' }, { '6m': '2026-03-10' }]);
    expect(await done({ 'o.yaml': officeWith('{6m: 2026-03-15}', '{12m: 2026-09-01}') })).toContain('แก้ไข 1');
    expect(await days()).toEqual([{ '6m': '2026-03-15', '12m': '2026-09-01' }, { '6m': '2026-03-10' }]);
  });

  test('the positions of the memo stay where a file says nothing of them; what a file says wins', async () => {
    const chain = (titles: string) => officeWith('assessments:', `  approval_chain: ${titles}\nassessments:`);
    await done({ 'o.yaml': chain('[{position: clerk, title: ปลัด}, {position: mayor, title: นายก}]') });
    expect(await done({ 'o.yaml': OFFICE })).toBe('ไม่มีอะไรเปลี่ยน');
    const titles = async () => (await findOrganisation(SMALL))?.approvalChain?.map(({ title }) => title);
    expect(await titles()).toEqual(['ปลัด', 'นายก']);
    await done({ 'o.yaml': chain('[{position: mayor, title: นายก}]') });
    expect(await titles()).toEqual(['นายก']);
  });
});

describe('nothing is written', () => {
  test('when one of several files has a problem', async () => {
    const broken = TABLE.replace('2569', '2571').replace('กองคลัง', 'กองเรือ');
    expect(await problems({ 'o.yaml': OFFICE, 't.csv': broken })).toHaveLength(1);
    expect(await everything()).toEqual({ offices: [], assessments: [], measures: [] });
  });

  test('when a problem shows only in the database', async () => {
    await done({ 'o.yaml': OFFICE });
    await reportOf(2);
    const before = await everything();
    const file = WITHOUT_SECOND.replace('total: 80', 'total: 81');
    expect(await problems({ 'o.yaml': file })).toHaveLength(1);
    expect(await everything()).toEqual(before);
    expect(await latestAudit(SMALL, 10)).toHaveLength(1);
  });

  test('when the database refuses in the middle', async () => {
    await done({ 'o.yaml': OFFICE });
    const before = await everything();
    // Titles that only the model refuses, after the assessment has been changed already.
    const parsed = parseOfficeYaml('o.yaml', officeWith('total: 80', 'total: 81'), knownFrameworks());
    if ('problems' in parsed) throw new Error('does not hold up');
    const plans = parsed.plans.map((plan) => ({
      ...plan,
      measures: plan.measures.map((one) => ({
        ...one,
        content: { ...one.content, num: one.content.num + 10, title: '' },
      })),
    }));
    await expect(
      inTransaction(() => saveContent({ offices: [parsed], plans, scores: [] }, new Date('2026-11-20T03:00:00Z'))),
    ).rejects.toThrow(/title/);
    expect(await everything()).toEqual(before);
  });
});

describe('what is in use cannot be taken away', () => {
  test('a measure without reports leaves the plan', async () => {
    await done({ 'o.yaml': OFFICE });
    expect(await done({ 'o.yaml': WITHOUT_SECOND })).toBe(
      [
        'นำเข้าแล้ว',
        ...['2569', '2570'].flatMap((year) => [
          `เทศบาลตำบลเล็ก: แผนปี ${year} ลบ 1 มาตรการ`,
          '  ลบมาตรการที่ 2 เผยแพร่ข้อมูล',
        ]),
      ].join('\n'),
    );
  });

  test('a measure with a report does not', async () => {
    await done({ 'o.yaml': OFFICE });
    await reportOf(2);
    expect(await problems({ 'o.yaml': WITHOUT_SECOND })).toEqual([
      'o.yaml:19 มาตรการที่ 2 ของปี 2569 ไม่มีในไฟล์นี้ แต่มีรายงานแล้ว จึงนำออกจากแผนไม่ได้ ให้ใส่มาตรการนี้กลับเข้าในไฟล์',
    ]);
  });

  test('nor a round with a report', async () => {
    await done({ 'o.yaml': OFFICE });
    await reportOf(1, '12m');
    const [problem] = await problems({
      'o.yaml': officeWith('units: [สำนักปลัด]', 'units: [สำนักปลัด]\n        rounds: [6m]'),
    });
    expect(problem).toMatch(/^o\.yaml:22 มาตรการที่ 1 มีรายงานรอบ 12 เดือนแล้ว/);
  });

  const WITHOUT_FINANCE = OFFICE.replace(/ {4}- \{key: finance_division.*\n/, '').replace(
    '[finance_division, ปลัด]',
    '[ปลัด]',
  );

  test('a unit nobody uses leaves the office', async () => {
    await done({ 'o.yaml': OFFICE });
    expect(await done({ 'o.yaml': WITHOUT_FINANCE })).toBe(
      told('แก้ไขหน่วยงาน', 'แผนปี 2569 แก้ไข 1 มาตรการ', 'แผนปี 2570 แก้ไข 1 มาตรการ'),
    );
  });

  test('a unit of a registered person does not', async () => {
    await done({ 'o.yaml': OFFICE });
    await people(SMALL).insert({
      lineUserId: 'U1',
      displayName: null,
      grants: [{ role: 'staff', unit: 'finance_division' }],
      consent: { version: 1, at: AT },
      reach: 'reachable',
      registeredAt: AT,
    });
    expect(await problems({ 'o.yaml': WITHOUT_FINANCE })).toEqual([
      expect.stringMatching(/^o\.yaml:3 ส่วนราชการ “กองคลัง” .*ผู้ลงทะเบียน/),
    ]);
  });

  test('nor a unit of a linked group', async () => {
    await done({ 'o.yaml': OFFICE });
    await groups(SMALL).insert({
      lineGroupId: 'C1',
      unit: 'finance_division',
      state: 'linked',
      linkedBy: new mongo.ObjectId(),
      linkedAt: AT,
    });
    expect(await problems({ 'o.yaml': WITHOUT_FINANCE })).toEqual([expect.stringContaining('กลุ่ม LINE')]);
  });

  test('nor a unit of another year’s measures', async () => {
    await done({ 'o.yaml': OFFICE, 't.csv': TABLE.replace('2569', '2571') });
    expect(await problems({ 'o.yaml': WITHOUT_FINANCE })).toEqual([expect.stringContaining('มาตรการที่ 2 ของปี 2571')]);
  });
});

describe('one import may not say two things', () => {
  test('about an office', async () => {
    expect(await problems({ 'a.yaml': OFFICE, 'b.yaml': OFFICE })).toContainEqual(
      expect.stringMatching(/^b\.yaml:3 หน่วยงาน small-office มีในไฟล์อื่น/),
    );
  });
  test('about a plan', async () => {
    expect(await problems({ 'o.yaml': OFFICE, 't.csv': TABLE })).toEqual([
      expect.stringMatching(/^t\.csv:3 แผนปี 2569 ของ small-office/),
    ]);
  });
});

describe('the example offices', () => {
  test('are loaded into an empty database once', async () => {
    expect(await loadExamples(AT)).toBe(true);
    expect((await listOrganisations()).map(({ _id }) => _id)).toEqual([
      'kham-muang',
      'ko-loi-bang-hak',
      'mueang-hong',
      'soe-phloe',
    ]);
    expect(await loadExamples(AT)).toBe(false);
  });
  test('are not loaded beside an office that is there', async () => {
    await done({ 'o.yaml': OFFICE });
    expect(await loadExamples(AT)).toBe(false);
    expect(await listOrganisations()).toHaveLength(1);
  });
  test('are loaded once by processes that start together', async () => {
    const loaded = await Promise.all([loadExamples(AT), loadExamples(AT), loadExamples(AT)]);
    expect(loaded.filter(Boolean)).toHaveLength(1);
    expect(await measures(officeId('soe-phloe')).count({ fiscalYear: 2570 })).toBe(13);
  });
});

describe('a plan that changes who is responsible for what was reported', () => {
  const UNITS = 'units: [finance_division, ปลัด]';
  const unitsOfReports = async () =>
    (await reports(SMALL).find({ measure: 2 }, { sort: { unit: 1 } })).map(({ unit }) => unit);

  test('gives the part of a unit to the one that takes its place, with its steps and evidence', async () => {
    await done({ 'o.yaml': officeWith(UNITS, 'units: [ปลัด]') });
    await reportOf(2);
    const about = { fiscalYear: 2569, measure: 2, round: '6m' as const, unit: 'clerk_office' };
    await reportEvents(SMALL).insert({
      ...about,
      version: 1,
      seq: 1,
      action: 'submit',
      from: 'none',
      to: 'submitted',
      eventId: 'e',
      note: null,
      by: new mongo.ObjectId(),
      at: AT,
    });
    await evidence(SMALL).insert(aPiece({ about }));
    expect(await done({ 'o.yaml': officeWith(UNITS, 'units: [finance_division]') })).toBe(
      told(
        'แผนปี 2569 แก้ไข 1 มาตรการ',
        'แผนปี 2570 แก้ไข 1 มาตรการ',
        'มาตรการที่ 2 ปี 2569 รายงานและหลักฐานส่วนของสำนักปลัดเป็นของกองคลังแล้ว',
      ),
    );
    expect(await unitsOfReports()).toEqual(['finance_division']);
    expect((await reportEvents(SMALL).find()).map(({ unit }) => unit)).toEqual(['finance_division']);
    expect((await evidence(SMALL).find()).map((one) => one.about?.unit)).toEqual(['finance_division']);
    expect(await latestAudit(SMALL, 2)).toContainEqual(
      expect.objectContaining({
        action: 'measure.unit_left',
        subject: 'measure 2569/2 clerk_office: carried to finance_division',
      }),
    );
  });

  test('keeps the part of a unit that nobody takes the place of, says so once, and counts it again when the unit is back', async () => {
    await done({ 'o.yaml': OFFICE });
    await reportOf(2);
    const without = { 'o.yaml': officeWith(UNITS, 'units: [finance_division]') };
    expect(await done(without)).toContain('มาตรการที่ 2 ปี 2569 สำนักปลัด ไม่ได้รับผิดชอบแล้ว รายงานและหลักฐานส่วนนี้ยังเก็บไว้');
    expect(await unitsOfReports()).toEqual(['clerk_office']);
    expect(await done(without)).toBe('ไม่มีอะไรเปลี่ยน');
    expect(await done({ 'o.yaml': OFFICE })).not.toContain('ไม่ได้รับผิดชอบแล้ว');
    expect(await unitsOfReports()).toEqual(['clerk_office']);
  });

  test('takes nothing from a unit that has reported itself', async () => {
    await done({ 'o.yaml': OFFICE });
    await reportOf(2);
    await done({ 'o.yaml': officeWith(UNITS, 'units: [finance_division]') });
    await reports(SMALL).updateOne({ measure: 2 }, { $set: { unit: 'finance_division' } });
    await reportOf(2);
    expect(await done({ 'o.yaml': officeWith(UNITS, 'units: [ปลัด]') })).toContain('กองคลัง ไม่ได้รับผิดชอบแล้ว');
    expect(await unitsOfReports()).toEqual(['clerk_office', 'finance_division']);
  });

  test('says nothing of units that have written nothing', async () => {
    await done({ 'o.yaml': OFFICE });
    expect(await done({ 'o.yaml': officeWith(UNITS, 'units: [finance_division]') })).toBe(
      told('แผนปี 2569 แก้ไข 1 มาตรการ', 'แผนปี 2570 แก้ไข 1 มาตรการ'),
    );
  });
});

test('a table of results that cannot be read as a whole is written only where that was said, and only what was read', async () => {
  await done({ 'o.yaml': OFFICE });
  const sources = [{ name: 'results.csv', bytes: Buffer.from(RESULTS) }];
  const options = { frameworks: knownFrameworks(), at: AT };
  const stored = async () =>
    (await measures(SMALL).find({ fiscalYear: 2569 })).flatMap((one) => one.roundResults ?? []);

  const unread = { where: 'results.csv:5', message: expect.stringContaining('“ซื้อรถ” ไม่ตรงกับมาตรการใด') };
  expect(await importOfficeFiles(sources, options)).toEqual({ kind: 'refused', problems: [unread] });
  const preview = await importOfficeFiles(sources, { ...options, mode: 'preview' });
  expect(preview.kind === 'done' && importedText(preview, true)).toContain('ผลรอบ 12 เดือน ปี 2569 เพิ่ม 1 มาตรการ');
  expect(await stored()).toEqual([]);

  const taken = await importOfficeFiles(sources, { ...options, mode: 'confirm' });
  expect(taken.kind === 'done' && importedText(taken)).toContain('ไม่ได้นำเข้า results.csv:5');
  expect(await stored()).toMatchObject([{ '12m': { details: ['อบรมแล้ว'], imported: { file: 'results.csv' } } }]);
  expect(await importOfficeFiles(sources, { ...options, mode: 'confirm' })).toEqual({ kind: 'done', changes: [] });
});
