import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import writeWorkbook from 'write-excel-file/node';
import { measuresPaper } from '../../../src/documents/measures/paper';
import { loadPaperRecords } from '../../../src/documents/records';
import { render } from '../../../src/documents/render';
import { resultsPaper } from '../../../src/documents/results/paper';
import { assessments } from '../../../src/domain/assessments/assessment.model';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { localDate } from '../../../src/domain/calendar/dates';
import { evidence } from '../../../src/domain/evidence/evidence.model';
import { requireFileReader } from '../../../src/domain/evidence/require-file-reader';
import { findFile } from '../../../src/domain/evidence/serve-file';
import { importFiles } from '../../../src/domain/imports/import-file.model';
import { sha256Of } from '../../../src/domain/imports/sent-file';
import { templateXlsx } from '../../../src/domain/imports/table-template';
import { withAllUnits } from '../../../src/domain/imports/unit-names';
import { measures } from '../../../src/domain/measures/measure.model';
import { officeId } from '../../../src/domain/office-store';
import {
  findOrganisation,
  type Organisation,
  saveOrganisation,
} from '../../../src/domain/organisations/organisation.model';
import { people } from '../../../src/domain/people/person.model';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import { sheetsIn } from '../../../src/testing/workbook';

// An admin sends a file in the chat, sees what it would change, and imports it (issue 11, section 2, Admin).
const bot = useBot();
const office = officeId('kham-muang');
const admin = (name = 'ผู้ดูแลเดิม') => bot.member({ role: 'admin', name });
const planned = (fiscalYear: number) => measures(office).find({ fiscalYear }, { sort: { num: 1 } });
const kept = () => importFiles(office).find();

async function organisationOf(slug: string): Promise<Organisation> {
  const found = await findOrganisation(officeId(slug));
  if (!found) throw new Error(`no office ${slug}`);
  return found;
}

const HEAD = 'ที่,มาตรการ,ผู้รับผิดชอบ\n';
const plan = (rows: string, above = 'หน่วยงาน,kham-muang\nปีงบประมาณ,2571\n') => Buffer.from(`${above}${HEAD}${rows}`);
const PLANNED = '1,อบรมบุคลากร,กองคลัง\n2,เผยแพร่ข้อมูล,กองช่าง\n';
const TWO = plan(PLANNED);

describe('a table of results', () => {
  const ABOVE = 'รายงานผลการดำเนินการ เทศบาลตำบลคำม่วง ปีงบประมาณ พ.ศ. 2566 รอบ 6 เดือน\n';
  const RESULTS_HEAD = 'มาตรการ,รายละเอียดการดำเนินงาน,ผลผลิต,ผลลัพธ์\n';
  const results = (rows: string) => Buffer.from(ABOVE + RESULTS_HEAD + rows);
  const ROWS = 'อบรมบุคลากร,อบรม 2 ครั้ง,คู่มือ 1 เล่ม,เข้าใจมากขึ้น\nซื้อรถ,ซื้อแล้ว,รถ 1 คัน,\n';

  test('of a year without a plan is refused; of one that has a plan it is shown, imported, and stands in the paper', async () => {
    const person = await admin('สมศรี');
    const other = await admin('สมหมาย');
    expect((await person.sendsFile('ผล.csv', results(ROWS))).text).toContain('ยังไม่มีแผนปี 2566');
    await person.sendsFile('แผน.csv', plan(PLANNED, 'หน่วยงาน,kham-muang\nปีงบประมาณ,2566\n'));
    await person.presses('นำเข้า');

    const shown = await person.sendsFile('ผล.csv', results(ROWS));
    for (const said of [
      'ผลรอบ 6 เดือน ปี 2566 เพิ่ม 1',
      '1. อบรมบุคลากร',
      'ไม่มีผลในไฟล์: มาตรการที่ 2 คงเดิม',
      'อ่านไม่ได้ 1 จุด',
      'ผล.csv:4 “ซื้อรถ” ไม่ตรงกับมาตรการใดของแผนปี 2566',
    ]) {
      expect(shown.text).toContain(said);
    }
    expect((await planned(2566)).every(({ roundResults }) => !roundResults?.['6m'])).toBe(true);
    const since = bot.moment();
    expect((await person.presses('นำเข้า')).text).toContain('ผลรอบ 6 เดือน ปี 2566 เพิ่ม 1 มาตรการ');
    expect(other.got(since).text).toContain('ผลรอบ 6 เดือน ปี 2566 เพิ่ม 1 มาตรการ');
    const [first, second] = await planned(2566);
    expect(first?.roundResults?.['6m']).toMatchObject({
      details: ['อบรม 2 ครั้ง'],
      imported: { file: 'ผล.csv', on: localDate(bot.clock.now()) },
    });
    expect([first?.result, second?.roundResults?.['6m'] ?? null]).toEqual([null, null]);
    const records = await loadPaperRecords({
      organisation: await organisationOf('kham-muang'),
      fiscalYear: 2566,
      now: bot.clock.now(),
    });
    const [table] = resultsPaper(records, '6m', 'by_measure').blocks.filter((block) => block.kind === 'table');
    expect(JSON.stringify(table?.rows)).toContain('คู่มือ 1 เล่ม');
    expect((await person.sendsFile('ผล.csv', results(ROWS))).text).toContain('ไม่มีอะไรเปลี่ยน');
    const again = await person.sendsFile('ผล.csv', results(ROWS.replace('2 ครั้ง', '3 ครั้ง')));
    expect(again.text).toContain('ผลรอบ 6 เดือน ปี 2566 แก้ไข 1');
    await person.presses('ไม่นำเข้า');

    const without = plan('2,เผยแพร่ข้อมูล,กองช่าง\n', 'หน่วยงาน,kham-muang\nปีงบประมาณ,2566\n');
    const lost = 'ลบผลที่นำเข้าไว้ 1 รายการ ของมาตรการที่ 1 ด้วย';
    const warned = await person.sendsFile('แผน.csv', without);
    expect(warned.text).toContain(lost);
    expect((await planned(2566)).map(({ num, roundResults }) => [num, !!roundResults?.['6m']])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect((await person.presses('นำเข้า')).text).toContain(lost);
    expect((await planned(2566)).map(({ num }) => num)).toEqual([2]);
  });

  test('of a year that is followed ends nothing: a round that is open or reported stays with its reports', async () => {
    const person = await admin();
    const [first, ...others] = await planned(2570);
    const rows = `${first?.title},ทำแล้ว,,\n`;
    const three = [first, ...others.slice(0, 2)].map((one) => `${one?.title},ทำแล้ว,,\n`).join('');
    const refused = await person.sendsFile('ผล.csv', Buffer.from(ABOVE.replace('2566', '2570') + RESULTS_HEAD + three));
    expect(refused.text).toBe(
      'ไม่นำเข้าไฟล์ "ผล.csv" ไม่มีอะไรเปลี่ยน\nผล.csv บรรทัด 3–5 มาตรการที่ 1–3 รอบ 6 เดือนยังไม่พ้นกำหนดส่ง 31 มี.ค. 2570 ให้รายงานในแชต',
    );
    const shown = await person.sendsFile('ผล.csv', Buffer.from(ABOVE.replace('2566', '2570') + RESULTS_HEAD + rows));
    expect(shown.text).toContain('ยังไม่พ้นกำหนดส่ง');
    expect(shown.labels).not.toContain('นำเข้า');
    bot.clock.set(new Date('2027-04-05T02:10:00Z'));
    const late = await person.sendsFile('ผล.csv', Buffer.from(ABOVE.replace('2566', '2570') + RESULTS_HEAD + rows));
    expect(late.text).toContain('มาตรการที่ 1 รอบ 6 เดือนยังต้องรายงานในตามติด ให้ผู้รับผิดชอบรายงานในแชต');
    expect(late.labels).not.toContain('นำเข้า');

    // What was imported before that was refused.
    const imported = { file: 'ผล.csv', on: '2027-04-05' };
    const result = {
      details: ['ทำแล้ว'],
      outputs: [],
      outcomes: [],
      period: null,
      remarks: null,
      published: null,
      imported,
    };
    await measures(office).updateOne({ fiscalYear: 2570, num: 1 }, { $set: { 'roundResults.6m': result } });
    const card = await person.says('สถานะมาตรการ 1 รอบ 6 เดือน ปี 2570');
    expect(card.text).toContain('มีผลที่นำเข้า 5 เม.ย. 2570');
    expect(card.text).not.toContain('ยังไม่รายงาน');
    expect((await person.says('รายละเอียดมาตรการ 1')).text).toContain('มีผลที่นำเข้า 5 เม.ย. 2570');
    expect((await person.says('ภาพรวม รอบ 6 เดือน ปี 2570')).text).toContain('มีผลที่นำเข้า 1 มาตรการ');
  });
});

test('a list of O items with their pages is shown, imported, and is what ลิงก์ OIT says then', async () => {
  const person = await admin();
  const list = Buffer.from(
    'รายการข้อ OIT ปีงบประมาณ พ.ศ. 2570\nข้อ,รายการข้อมูล,ผู้รับผิดชอบ,ลิงก์,วันที่เผยแพร่\nO1,โครงสร้าง,สำนักปลัด,https://www.example.go.th/1,1 ต.ค. 2569\nO2,ผู้บริหาร,กองลม,,\n',
  );
  const shown = await person.sendsFile('ข้อ.csv', list);
  for (const said of ['ข้อ OIT ปี 2570', 'เพิ่ม 2', 'O1 โครงสร้าง', 'มีลิงก์ 1 จาก 2 ข้อ', 'ข้อ.csv:4 ไม่มีส่วนราชการ “กองลม”']) {
    expect(shown.text).toContain(said);
  }
  expect((await person.says('ลิงก์ OIT')).text).toContain('ยังไม่มีรายการข้อ OIT');
  await person.presses('นำเข้า');
  expect((await person.says('ลิงก์ OIT')).text).toContain('มีลิงก์แล้ว 1 จาก 2 ข้อ');
  expect((await person.sendsFile('ข้อ.csv', list)).text).toContain('ไม่มีอะไรเปลี่ยน');
});

describe('a file of an admin', () => {
  test('is shown before anything is written, and imported by one tap: audited, told to the other admins, its bytes gone', async () => {
    const other = await admin('สมหมาย');
    const person = await admin('สมศรี');
    const shown = await person.sendsFile('แผน 2571.csv', TWO);
    expect(shown.text).toContain('ตรวจก่อนนำเข้า');
    expect(shown.text).toContain('แผนปี 2571');
    expect(shown.text).toContain('เพิ่ม 2');
    expect(shown.text).toContain('1. อบรมบุคลากร');
    expect(shown.labels).toEqual(expect.arrayContaining(['นำเข้า', 'ไม่นำเข้า']));
    expect(await planned(2571)).toEqual([]);
    const before = await latestAudit(office, 50);
    expect(before.filter(({ action }) => action === 'import.done')).toEqual([]);

    const since = bot.moment();
    expect((await person.presses('นำเข้า')).text).toContain('แผนปี 2571 เพิ่ม 2 มาตรการ');
    expect((await planned(2571)).map(({ title }) => title)).toEqual(['อบรมบุคลากร', 'เผยแพร่ข้อมูล']);
    const by = await people(office).findOne({ lineUserId: person.lineUserId });
    const [audited] = (await latestAudit(office, 5)).filter(({ action }) => action === 'import.done');
    expect(audited).toMatchObject({ actor: by?._id, subject: `แผน 2571.csv sha256:${sha256Of(TWO)}` });
    expect(other.got(since).text).toContain('สมศรี นำเข้าไฟล์ "แผน 2571.csv" แล้ว\nแผนปี 2571 เพิ่ม 2 มาตรการ');
    expect(person.got(since).text).not.toContain('สมศรี นำเข้าไฟล์');
    expect(await kept()).toMatchObject([{ state: 'imported', bytes: null }]);
  });

  test('is imported once, however often it is tapped; sent again it changes nothing and is not kept', async () => {
    const person = await admin();
    await person.sendsFile('แผน.csv', TWO);
    await person.presses('นำเข้า');
    expect((await person.presses('นำเข้า')).text).toContain('นำเข้าไฟล์นี้แล้ว');
    expect((await person.sendsFile('แผน.csv', TWO)).text).toContain('ไม่มีอะไรเปลี่ยน');
    expect(await kept()).toHaveLength(1);
  });

  test('of Word is read as well', async () => {
    const document = await render(
      {
        title: 'แผน',
        office: 'เทศบาลตำบลคำม่วง',
        madeAt: bot.clock.now(),
        orientation: 'landscape',
        digits: 'thai',
        blocks: [
          { kind: 'heading', level: 1, text: 'มาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2571' },
          {
            kind: 'table',
            caption: null,
            columns: ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ'].map((title) => ({ title, width: 1 })),
            rows: [{ cells: [['1. อบรมบุคลากร'], [{ list: ['ประชุม', 'จัดอบรม'], ordered: true }], ['กองคลัง']] }],
          },
        ],
      },
      'docx',
    );
    const person = await admin();
    expect((await person.sendsFile('แผน.docx', Buffer.from(document))).text).toContain('แผนปี 2571 เพิ่ม 1');
    await person.presses('นำเข้า');
    expect(await planned(2571)).toMatchObject([{ title: 'อบรมบุคลากร', procedures: ['ประชุม', 'จัดอบรม'] }]);
  });

  test('is left by a tap, and is then gone', async () => {
    const person = await admin();
    await person.sendsFile('แผน.csv', TWO);
    expect((await person.presses('ไม่นำเข้า')).text).toContain('ไม่นำเข้าไฟล์นี้แล้ว');
    expect((await person.presses('นำเข้า')).text).toContain('ไม่ได้เก็บไว้แล้ว');
    expect(await planned(2571)).toEqual([]);
    expect(await kept()).toMatchObject([{ state: 'left', bytes: null }]);
  });

  test('tells what it removes, changes and adds, six names at most', async () => {
    const person = await admin();
    const [first] = await planned(2570);
    const rows = Array.from({ length: 8 }, (_, at) => `${at + 20},ใหม่ ${at + 1},กองคลัง\n`).join('');
    const table = plan(`${first?.num},${first?.title}แก้ไข,กองคลัง\n${rows}`, 'หน่วยงาน,kham-muang\nปีงบประมาณ,2570\n');
    const shown = await person.sendsFile('แผน.csv', table);
    const removed = (await planned(2570)).length - 1;
    expect(shown.text).toContain(`เพิ่ม 8 · แก้ไข 1 · ลบ ${removed}`);
    expect(shown.text).toContain('มีรายการที่จะถูกลบ');
    expect(shown.text).toContain(`และอีก ${8 + 1 + removed - 6} รายการ`);
  });

  test('with problems tells each with its place, as the command does, and is not kept', async () => {
    const person = await admin();
    const shown = await person.sendsFile('แผน.csv', plan('1,อบรม,กองลม\n2,,กองคลัง\n'));
    expect(shown.text).toContain('แผน.csv:4 ไม่มีส่วนราชการ “กองลม” ใช้ได้: สำนักปลัด');
    expect(shown.labels).not.toContain('นำเข้า');
    expect(await kept()).toEqual([]);
  });

  test('that is larger than a chat can wait for is refused', async () => {
    const person = await admin();
    const rows = Array.from({ length: 1_000 }, (_, at) => `${at + 1},อบรม ${at},กองคลัง\n`).join('');
    expect((await person.sendsFile('แผน.csv', plan(rows))).text).toContain('มีเกิน 1000 แถว');
    const large = Buffer.alloc(5 * 1024 * 1024 + 1, 'a');
    expect((await person.sendsFile('แผน.csv', large)).text).toContain('ไฟล์ใหญ่เกิน 5 MB');
    expect((await person.sendsFile('แผน.yaml', large.subarray(0, 600_000))).text).toContain('ไฟล์ใหญ่เกิน 0.5 MB');
    expect(await kept()).toEqual([]);
  });

  test('of another office is refused, in a row or in a heading, also of one that nobody knows here', async () => {
    const person = await admin();
    const others = ['หน่วยงาน,mueang-hong\nปีงบประมาณ,2571\n', 'มาตรการ เทศบาลตำบลหนองไม่รู้จัก ปีงบประมาณ พ.ศ. ๒๕๗๑\n'];
    for (const above of others) {
      const shown = await person.sendsFile('แผน.csv', plan('1,อบรม,กองคลัง\n', above));
      expect(shown.text).toContain('ไม่มีอะไรเปลี่ยน');
      expect(shown.labels).not.toContain('นำเข้า');
    }
    const yaml =
      'format: tamtid/1\norganisation:\n  slug: other-office\n  name: เทศบาลตำบลอื่น\n  type: subdistrict_municipality\n  units:\n    - { key: a, name: กองคลัง }\n';
    expect((await person.sendsFile('o.yaml', Buffer.from(yaml))).text).toContain('เป็นของหน่วยงานอื่น');
    expect(await findOrganisation(officeId('other-office'))).toBeNull();
  });

  test('without a year is asked about, and without an office is its sender’s', async () => {
    const person = await admin();
    const asked = await person.sendsFile('แผน.csv', plan('1,อบรม,กองคลัง\n', 'มาตรการส่งเสริมคุณธรรม\n'));
    expect(asked.text).toContain('เป็นแผนของปีใด');
    expect(asked.labels).toEqual(expect.arrayContaining(['ปี 2570', 'ปี 2571', 'ปี 2569']));
    expect((await person.presses('ปี 2571')).text).toContain('แผนปี 2571');
    await person.presses('นำเข้า');
    expect(await planned(2571)).toHaveLength(1);
    const several = plan('1,อบรมใหม่,กองคลัง\n', 'แผนปี 2571 ต่อเนื่องปี 2572\n');
    const between = await person.sendsFile('แผน.csv', several);
    expect(between.labels).toEqual(expect.arrayContaining(['ปี 2571', 'ปี 2572']));
    expect(between.labels).not.toContain('ปี 2570');
  });

  test('is shown anew where the office changed since, and imported as it was shown last', async () => {
    const person = await admin();
    await person.sendsFile('แผน.csv', TWO);
    await measures(office).updateOne({ fiscalYear: 2570, num: 1 }, { $set: { period: 'ตลอดปี' } });
    const again = await person.presses('นำเข้า');
    expect(again.text).toContain('เปลี่ยนไปหลังจากที่แสดงครั้งก่อน');
    expect(await planned(2571)).toEqual([]);
    await person.presses('นำเข้า');
    expect(await planned(2571)).toHaveLength(2);
  });

  test('that would take something away from under a report is refused at the tap, too', async () => {
    const person = await admin();
    const staff = await bot.member({ role: 'staff', unit: 'clerk_office' });
    const rows = (await planned(2570)).map(({ num, title }) => `${num},${title},กองคลัง\n`).slice(2);
    const shown = await person.sendsFile('แผน.csv', plan(rows.join(''), 'หน่วยงาน,kham-muang\nปีงบประมาณ,2570\n'));
    expect(shown.labels).toContain('นำเข้า');
    await staff.says('รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว');
    await staff.presses('ยืนยันส่ง');
    const told = await person.presses('นำเข้า');
    expect(told.text).toContain('มาตรการที่ 2 ของปี 2570 ไม่มีในไฟล์นี้ แต่มีรายงานแล้ว');
    expect((await planned(2570)).map(({ num }) => num)).toContain(2);
  });

  test('expires after three days', async () => {
    const person = await admin();
    await person.sendsFile('แผน.csv', TWO);
    bot.clock.advance(3 * 24 * 3_600_000 + 1);
    expect((await person.presses('นำเข้า')).text).toContain('ส่งไฟล์มาใหม่');
    expect(await planned(2571)).toEqual([]);
    expect((await kept())[0]?.removeAt.getTime()).toBeLessThan(bot.clock.now().getTime());
  });

  test('that LINE does not give yet can be tried again', async () => {
    const person = await admin();
    bot.world.faults.failCalls('content', '500', 1);
    const told = await person.sendsFile('แผน.csv', TWO);
    expect(told.text).toContain('ยังดาวน์โหลดไฟล์');
    expect((await person.presses('ลองอีกครั้ง')).text).toContain('ตรวจก่อนนำเข้า');
  });

  test('of two sent at once each is answered', async () => {
    const person = await admin();
    const second = plan('1,อบรม,กองคลัง\n', 'หน่วยงาน,kham-muang\nปีงบประมาณ,2572\n');
    const since = bot.moment();
    await Promise.all([person.sendsFile('ก.csv', TWO), person.sendsFile('ข.csv', second)]);
    expect(person.got(since).text).toContain('แผนปี 2571');
    expect(person.got(since).text).toContain('แผนปี 2572');
  });
});

describe('a workbook of an admin who reports as well', () => {
  const both = () =>
    bot.member({
      grants: [
        { role: 'admin', unit: null },
        { role: 'staff', unit: 'clerk_office' },
      ],
    });

  test('is asked about; หลักฐาน goes on as evidence', async () => {
    const person = await both();
    const asked = await person.sendsFile('ผล.xlsx', await templateXlsx());
    expect(asked.text).toContain('เป็นหลักฐาน หรือต้องการนำเข้า');
    expect((await person.presses('หลักฐาน')).text).toContain('มาตรการ');
    expect(await evidence(office).find()).toMatchObject([{ kind: 'file', name: 'ผล.xlsx', state: 'kept' }]);
    expect(await kept()).toEqual([]);
  });

  test('is asked about; นำเข้า shows what it would do', async () => {
    const person = await both();
    await person.sendsFile('แผน.xlsx', await templateXlsx());
    expect((await person.presses('นำเข้า')).text).toContain('แผน.xlsx มาตรการ!');
    expect(await evidence(office).count()).toBe(0);
  });
});

describe('nobody else imports', () => {
  test.each(['staff', 'supervisor', 'executive'] as const)('%s: a table is a file as any other', async (role) => {
    const person = await bot.member({ role, unit: role === 'executive' ? null : 'clerk_office' });
    const told = await person.sendsFile('แผน.csv', TWO);
    expect(told.labels).not.toContain('นำเข้า');
    expect(await kept()).toEqual([]);
  });

  test('a guest', async () => {
    await bot.guest().sendsFile('แผน.csv', TWO);
    expect(await kept()).toEqual([]);
  });

  test('in a group', async () => {
    const person = await admin();
    const group = await bot.groupOf({ members: [person] });
    await person.sendsFile('แผน.csv', TWO, group);
    expect(await kept()).toEqual([]);
  });

  test('who was an admin when it was shown, and is none any more', async () => {
    await admin();
    const person = await admin();
    await person.sendsFile('แผน.csv', TWO);
    const grants = [{ role: 'executive' as const, unit: null }];
    await people(office).updateOne({ lineUserId: person.lineUserId }, { $set: { grants } });
    expect((await person.presses('นำเข้า')).text).toContain('ผู้ดูแลระบบ');
    expect(await planned(2571)).toEqual([]);
  });

  test('another admin, by the button of a colleague', async () => {
    const person = await admin();
    await person.sendsFile('แผน.csv', TWO);
    const [sent] = await kept();
    const colleague = await admin();
    const data = JSON.stringify(['1', 'import.confirm', null, { file: String(sent?._id) }]);
    expect((await colleague.pressesData(data)).text).toContain('ไม่ได้เก็บไว้แล้ว');
    expect(await planned(2571)).toEqual([]);
  });
});

describe('the form', () => {
  /** The workbook behind the newest link that a person got. */
  async function formOf(person: TestPerson, slug = 'kham-muang'): Promise<Buffer> {
    const shown = await person.says('ขอแบบฟอร์มนำเข้า');
    const [, id = '', query = ''] =
      /files\/[^/]+\/([0-9a-f]{24})\/import_form\?([^"]+)/.exec(JSON.stringify(shown.messages)) ?? [];
    const given = new URLSearchParams(query);
    const linked = { office: slug, id, form: 'import_form' as const, reader: given.get('p') };
    const now = bot.clock.now();
    expect(bot.links.check(linked, given.get('e') ?? '', given.get('s') ?? '', now)).toBe('good');
    await requireFileReader(linked, given.get('e') ?? '', now);
    const file = await findFile(slug, id, 'import_form', now);
    return buffer(file?.open() ?? Readable.from([]));
  }

  test.each(['kham-muang', 'mueang-hong', 'ko-loi-bang-hak', 'soe-phloe'])(
    'of %s, sent back as it is, changes nothing',
    async (slug) => {
      const roundDates = [{ fiscalYear: 2570, round: '6m' as const, dueOn: '2027-03-15' }];
      const approvalChain = [{ position: 'clerk', title: 'ปลัด' }];
      await saveOrganisation({ ...(await organisationOf(slug)), roundDates, approvalChain });
      await measures(officeId(slug)).updateOne({ fiscalYear: 2570, num: 1 }, { $set: { 'dueOn.6m': '2027-03-10' } });
      const [last] = await assessments(officeId(slug)).find({}, { sort: { fiscalYear: -1 }, limit: 1 });
      await assessments(officeId(slug)).updateOne({ _id: last?._id }, { $set: { fiscalYear: 2569 } });
      const person = await bot.member({ role: 'admin', office: slug });
      const form = await formOf(person, slug);
      const names = sheetsIn(form).map(({ name }) => name);
      expect(names.slice(0, 6)).toEqual(['ส่วนราชการ', 'ลำดับการเสนอ', 'กำหนดส่ง', 'วันหยุด', 'คะแนน 2569', 'มาตรการ 2570']);
      expect((await person.sendsFile('แบบฟอร์ม.xlsx', form)).text).toContain('ไม่มีอะไรเปลี่ยน');
    },
  );

  test('gives and takes the due day that one measure has for itself', async () => {
    const office = officeId('kham-muang');
    const dueOf = async (num: number) => (await measures(office).findOne({ fiscalYear: 2570, num }))?.dueOn;
    await measures(office).updateOne({ fiscalYear: 2570, num: 1 }, { $set: { 'dueOn.6m': '2027-03-10' } });
    const person = await bot.member({ role: 'admin' });
    const form = sheetsIn(await formOf(person));
    expect(form.find(({ name }) => name === 'มาตรการ 2570')?.rows.flat()).toContain('10 มี.ค. 2570');
    // The first measure's day is moved, the second is given one for its 12 months.
    const changed = form.map(({ name, rows }) => ({
      sheet: name,
      data: rows.map((row) => {
        const cells = row.map((value) => (value === '10 มี.ค. 2570' ? '20 มี.ค. 2570' : value));
        if (name === 'มาตรการ 2570' && row[0] === '2') cells[11] = '15/9/2570';
        return Array.from(cells, (value) => ({ value: value ?? '', type: String }));
      }),
    }));
    const shown = await person.sendsFile('แบบฟอร์ม.xlsx', await writeWorkbook(changed).toBuffer());
    expect(shown.text).toContain('2 มาตรการ');
    await person.presses('นำเข้า');
    expect(await dueOf(1)).toEqual({ '6m': '2027-03-20' });
    expect(await dueOf(2)).toEqual({ '12m': '2027-09-15' });
  });

  test('filled in by the admin of a new office sets up everything from the chat: units, positions, days and plan', async () => {
    const slug = 'new-office';
    const units = withAllUnits([{ key: 'clerk_office', name: 'สำนักปลัด', aliases: [], group: false }]);
    await saveOrganisation({
      ...(await organisationOf('kham-muang')),
      _id: officeId(slug),
      name: 'เทศบาลตำบลใหม่',
      units,
    });
    const person = await bot.member({ role: 'admin', office: slug });
    const empty = await formOf(person, slug);
    expect((await person.sendsFile('แบบฟอร์ม.xlsx', empty)).text).toContain('ไม่มีอะไรเปลี่ยน');
    const more: Record<string, string[][]> = {
      ส่วนราชการ: [['กองคลัง', 'คลัง']],
      ลำดับการเสนอ: [['ปลัดเทศบาล'], ['นายกเทศมนตรี']],
      'คะแนน 2569': [['ตัวชี้วัดที่ 1', '88.5']],
      'มาตรการ 2570': [['1', 'อบรมบุคลากร', '', '', 'กองคลัง']],
    };
    const sheets = sheetsIn(empty).map(({ name, rows }) => ({
      sheet: name,
      data: [...rows.filter(([first]) => first !== more[name]?.[0]?.[0]), ...(more[name] ?? [])].map((row) =>
        row.map((value) => ({
          value: value === '' && row[0] === '2570' && row[1] === 'รอบ 6 เดือน' ? '15 มี.ค. 2570' : value,
          type: String,
        })),
      ),
    }));
    const filled = await writeWorkbook(sheets).toBuffer();
    const shown = await person.sendsFile('แบบฟอร์ม.xlsx', filled);
    for (const name of [
      'กองคลัง',
      'ปลัดเทศบาล',
      'รอบ 6 เดือน ปี 2570 วันที่ 15 มี.ค. 2570',
      '1. อบรมบุคลากร',
      'ผลการประเมินปี 2569',
    ]) {
      expect(shown.text).toContain(name);
    }
    expect((await organisationOf(slug)).units).toHaveLength(2);
    await person.presses('นำเข้า');
    const { units: set, approvalChain, roundDates } = await organisationOf(slug);
    expect(set).toContainEqual({ key: 'unit_1', name: 'กองคลัง', aliases: ['คลัง'], group: false });
    expect(approvalChain?.map(({ title }) => title)).toEqual(['ปลัดเทศบาล', 'นายกเทศมนตรี']);
    expect(roundDates).toContainEqual({ fiscalYear: 2570, round: '6m', dueOn: '2027-03-15' });
    expect((await person.says('คะแนนตัวชี้วัดที่ 1 ปี 2569')).text).toContain('88.5');
    const staff = await bot.member({ role: 'staff', unit: 'unit_1', office: slug });
    expect((await staff.says('งานของฉัน')).text).toContain('อบรมบุคลากร');
  });

  test('of a unit that people belong to takes none away, and says its name', async () => {
    const person = await admin();
    await bot.member({ role: 'staff', unit: 'finance_division' });
    const told = await person.sendsFile('ส่วนราชการ.csv', Buffer.from('ส่วนราชการ\nสำนักปลัด\nกองช่าง\n'));
    expect(told.text).toContain('ส่วนราชการ “กองคลัง” ไม่มีในไฟล์นี้ แต่มีผู้ลงทะเบียนสังกัดอยู่');
  });

  test('is opened by nobody who is no admin any more', async () => {
    await admin();
    const person = await admin();
    await formOf(person);
    await people(office).updateOne(
      { lineUserId: person.lineUserId },
      { $set: { grants: [{ role: 'executive', unit: null }] } },
    );
    await expect(formOf(person)).rejects.toThrow();
    const { _id } = (await people(office).findOne({ lineUserId: person.lineUserId })) ?? { _id: null };
    const linked = { office, id: String(_id), form: 'import_form' as const, reader: String(_id) };
    await expect(requireFileReader(linked, '0', bot.clock.now())).rejects.toThrow('ผู้ดูแลระบบ');
  });
});

test.each([
  ['แผน.doc', 'บันทึกเป็น .docx'],
  ['แผน.xls', 'บันทึกเป็น .xlsx'],
])('a table in a format that is not read gets what to do, and nothing is kept: %s', async (name, told) => {
  expect((await (await admin()).sendsFile(name, Buffer.from('%PDF'))).text).toContain(told);
  // Whoever reports as well gives evidence.
  const both = await bot.member({
    grants: [
      { role: 'admin', unit: null },
      { role: 'staff', unit: 'finance_division' },
    ],
  });
  expect((await both.sendsFile(name, Buffer.from('%PDF'))).text).not.toContain(told);
  expect(await kept()).toEqual([]);
});

test('a plan as PDF is shown and imported; one that is a scan gets what to do; who reports as well is asked', async () => {
  const person = await admin();
  const records = { organisation: await organisationOf('kham-muang'), fiscalYear: 2570, now: bot.clock.now() };
  const pdf = Buffer.from(await render(measuresPaper(await loadPaperRecords(records), 'guided'), 'pdf'));
  await measures(office).updateOne({ fiscalYear: 2570, num: 5 }, { $set: { title: 'ชื่ออื่น' } });
  await person.sendsFile('แผน.PDF', pdf);
  const shown = await person.presses('ปี 2570');
  expect(shown.text).toContain('5. การปรับปรุงระบบการทำงาน');
  await person.presses('นำเข้า');
  expect((await planned(2570))[4]?.title).toBe('การปรับปรุงระบบการทำงาน');
  expect((await person.sendsFile('แผน.pdf', Buffer.from('%PDF'))).text).toContain(
    'ส่งไฟล์ Word (.docx) หรือ Excel (.xlsx)',
  );
  const both = await bot.member({
    grants: [
      { role: 'admin', unit: null },
      { role: 'staff', unit: 'finance_division' },
    ],
  });
  expect((await both.sendsFile('แผน.pdf', pdf)).labels).toEqual(expect.arrayContaining(['หลักฐาน', 'นำเข้า']));
});
