import { latestAudit } from '../../../src/domain/audit/audit.model';
import { officeId } from '../../../src/domain/office-store';
import { reports } from '../../../src/domain/reports/report.model';
import { reportEvents } from '../../../src/domain/reports/report-event.model';
import { ALL_PARTS } from '../../../src/testing/complete-report';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const office = officeId('kham-muang');
const clerk = (name = 'คนแรก') => bot.member({ role: 'staff', unit: 'clerk_office', name });
const stored = async () => (await reports(office).find())[0];
const minutes = (count: number, seconds = 0) => (count * 60 + seconds) * 1000;

async function report(person: TestPerson, said = '60% จัดอบรมแล้ว') {
  await person.says(`รายงาน มาตรการ 2 รอบ 6 เดือน ${said}`);
  return person.presses('ยืนยันส่ง');
}

async function returned(by: TestPerson): Promise<void> {
  await by.says('ตรวจมาตรการ 2');
  await by.presses('ส่งกลับแก้ไข');
  await by.presses('ขาดผลผลิต');
}

describe('taking a submission back', () => {
  test('the first one becomes a draft: not reported, nothing lost', async () => {
    const person = await clerk();
    expect((await report(person)).labels).toContain('ย้อนการส่ง');
    expect((await person.presses('ย้อนการส่ง')).text).toContain('เก็บไว้เป็นร่าง ยังไม่นับว่ารายงาน');
    expect(await stored()).toMatchObject({ state: 'draft', progress: 60, detail: 'จัดอบรมแล้ว' });
    expect((await person.says('สถานะมาตรการ 2')).text).toContain('ร่าง ยังไม่ส่ง');
    expect(await latestAudit(office, 1)).toMatchObject([{ action: 'report.undone' }]);
  });

  test('a correction goes back to what the report said before, and who said it', async () => {
    const [person, colleague] = [await clerk(), await clerk('คนที่สอง')];
    await report(person);
    const first = await stored();
    await report(colleague, '80%');
    expect((await colleague.says('ย้อนการส่ง')).text).toContain('กลับเป็นข้อมูลก่อนหน้า สถานะ รายงานแล้ว');
    const { progress, reportedBy, state, version } = (await stored()) ?? {};
    expect({ progress, reportedBy, state, version }).toEqual({
      progress: 60,
      reportedBy: first?.reportedBy,
      state: 'submitted',
      version: 3,
    });
  });

  test('a corrected report that had been returned is returned again', async () => {
    const [person, head] = [await clerk(), await bot.member({ role: 'supervisor', unit: 'clerk_office' })];
    await report(person);
    await returned(head);
    await report(person, '80%');
    expect((await person.presses('ย้อนการส่ง')).text).toContain('ส่งกลับแก้ไข เหตุผล: ยังไม่มีผลผลิต');
    expect(await stored()).toMatchObject({ state: 'returned', progress: 60 });
    expect((await person.says('รายงาน มาตรการ 2 รอบ 6 เดือน 85%')).text).toContain('เหตุผล: ยังไม่มีผลผลิต');
  });

  test.each([
    ['after nine minutes it still can', minutes(9), 'draft'],
    ['after 10:01 it cannot', minutes(10, 1), 'submitted'],
  ])('%s', async (_name, later, state) => {
    const person = await clerk();
    await report(person);
    bot.clock.advance(later);
    const reply = await person.says('ย้อนการส่ง');
    if (state === 'submitted') expect(reply.text).toContain('ย้อนการส่งได้ภายใน 10 นาที');
    expect(await stored()).toMatchObject({ state });
  });

  test('not once it was reviewed', async () => {
    const [person, head] = [await clerk(), await bot.member({ role: 'supervisor', unit: 'clerk_office' })];
    await report(person, `60% จัดอบรมแล้ว ${ALL_PARTS}`);
    await head.says('ตรวจมาตรการ 2');
    await head.presses('อนุมัติ');
    expect((await person.presses('ย้อนการส่ง')).text).toContain('มีผู้ตรวจรายงานมาตรการ 2');
    expect(await stored()).toMatchObject({ state: 'approved' });
  });

  test("not somebody else's", async () => {
    const [person, colleague] = [await clerk(), await clerk('คนที่สอง')];
    await report(person);
    const done = await stored();
    await report(colleague, '80%');
    expect((await person.says('ย้อนการส่ง')).text).toContain('ไม่มีการส่งรายงานที่ย้อนได้');
    expect((await stored())?.version).toBe((done?.version ?? 0) + 1);
  });

  test('asked for twice takes one submission back', async () => {
    const person = await clerk();
    await report(person);
    await report(person, '80%');
    await person.presses('ย้อนการส่ง');
    expect((await person.says('ย้อนการส่ง')).text).toContain('ไม่มีการส่งรายงานที่ย้อนได้');
    expect(await stored()).toMatchObject({ progress: 60, state: 'submitted' });
  });

  test.each(['ย้อนการส่ง', 'ขอย้อนการส่งรายงานครับ', 'ถอนการส่งค่ะ', 'ยกเลิกการส่งรายงานล่าสุด'])(
    'can be asked for as %s',
    async (typed) => {
      const person = await clerk();
      await report(person);
      expect((await person.says(typed)).text).toContain('ย้อนการส่งมาตรการ 2');
    },
  );

  test('who has handed in nothing is told so', async () => {
    expect((await (await clerk()).says('ย้อนการส่ง')).text).toContain('ไม่มีการส่งรายงานที่ย้อนได้');
  });
});

describe('a draft', () => {
  const kept = async () => {
    const person = await clerk();
    await person.says('รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว');
    const reply = await person.presses('เก็บเป็นร่าง');
    return { person, reply };
  };

  test('is kept, and counts nowhere as reported', async () => {
    const { person, reply } = await kept();
    expect(reply.text).toContain('ยังไม่นับว่ารายงาน');
    expect(await stored()).toMatchObject({ state: 'draft', progress: 60 });
    expect((await person.says('ใครยังไม่รายงาน')).text).toContain('ค้าง 12 จาก 12 มาตรการ');
    expect((await person.says('งานของฉัน')).text).toContain('ร่าง ยังไม่ส่ง');
    expect((await person.says('ภาพรวม')).text).toContain('รายงานแล้ว 0 จาก 12 มาตรการ');
    const head = await bot.member({ role: 'supervisor', unit: 'clerk_office' });
    expect((await head.says('รอตรวจ')).text).toContain('ไม่มีรายงานรอตรวจ');
    expect((await head.says('ตรวจมาตรการ 2')).text).toContain('ยังไม่มีรายงานมาตรการ 2');
  });

  test('can be gone on with by a colleague, and handed in as it is', async () => {
    await kept();
    const colleague = await clerk('คนที่สอง');
    const preview = await colleague.says('รายงาน มาตรการ 2 รอบ 6 เดือน 60%');
    expect(preview.text).toContain('มีร่างที่เก็บไว้');
    expect(preview.text).toContain('จัดอบรมแล้ว');
    expect((await colleague.presses('ยืนยันส่ง')).text).toContain('บันทึกรายงานแล้ว');
    expect(await stored()).toMatchObject({ state: 'submitted', detail: 'จัดอบรมแล้ว' });
  });

  test('can be typed for at any step once the measure and round are known', async () => {
    const person = await clerk();
    await person.says('รายงาน');
    expect((await person.says('เก็บเป็นร่าง')).text).toContain('เลือกมาตรการและรอบก่อน');
    await person.presses('มาตรการ 2');
    await person.presses('รอบ 6 เดือน');
    await person.presses('50%');
    expect((await person.says('เก็บเป็นร่าง')).text).toContain('เก็บร่างมาตรการ 2');
    expect(await stored()).toMatchObject({ state: 'draft', progress: 50 });
  });

  test('can be thrown away; a report after that starts anew', async () => {
    const { person } = await kept();
    expect((await person.presses('ลบร่าง')).text).toContain('ลบร่างมาตรการ 2');
    expect(await stored()).toBeUndefined();
    await report(person, '10%');
    expect(await stored()).toMatchObject({ state: 'submitted', progress: 10, detail: null });
    const versions = (await reportEvents(office).find({}, { sort: { seq: 1 } })).map(({ version }) => version);
    expect(versions).toEqual([1, 1, 2]);
  });

  test('of what is handed in already cannot be made', async () => {
    const person = await clerk();
    await report(person);
    const preview = await person.says('รายงาน มาตรการ 2 รอบ 6 เดือน 80%');
    expect(preview.labels).not.toContain('เก็บเป็นร่าง');
    expect((await person.says('เก็บเป็นร่าง')).text).toContain('จึงเก็บเป็นร่างไม่ได้');
    expect(await stored()).toMatchObject({ state: 'submitted', progress: 60 });
  });
});

describe('two people on one report', () => {
  const both = async () => {
    const [person, colleague] = [await clerk(), await clerk('คนที่สอง')];
    await person.says('รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว');
    await report(colleague, '30% ประชุมแล้ว');
    return { person, colleague, choice: await person.presses('ยืนยันส่ง') };
  };

  test('the second sees both, and nothing is stored before the choice', async () => {
    const { choice } = await both();
    for (const words of ['ของเดิม: 30%', 'ของฉัน: 60%', 'ของเดิม: ประชุมแล้ว', 'ของฉัน: จัดอบรมแล้ว']) {
      expect(choice.text).toContain(words);
    }
    expect(choice.labels).toEqual(expect.arrayContaining(['ใช้ของฉัน', 'ใช้ของเดิม']));
    expect(await stored()).toMatchObject({ progress: 30, version: 1 });
  });

  test('ใช้ของฉัน puts the own words on top', async () => {
    const { person } = await both();
    await person.presses('ใช้ของฉัน');
    expect(await stored()).toMatchObject({ progress: 60, detail: 'จัดอบรมแล้ว', version: 2 });
  });

  test('ใช้ของเดิม leaves what is stored', async () => {
    const { person } = await both();
    expect((await person.says('ใช้ของเดิม')).text).toContain('ไม่ได้บันทึก');
    expect(await stored()).toMatchObject({ progress: 30, version: 1 });
    expect((await person.presses('ใช้ของฉัน')).text).toContain('ปุ่มนี้ใช้ไม่ได้แล้ว');
  });

  test('what the other changes once more is shown once more', async () => {
    const { person, colleague } = await both();
    await report(colleague, '40%');
    expect((await person.presses('ใช้ของฉัน')).text).toContain('ของเดิม: 40%');
    await person.presses('ใช้ของฉัน');
    expect(await stored()).toMatchObject({ progress: 60, version: 3 });
  });

  test('anything else that is typed stores nothing', async () => {
    const { person } = await both();
    expect((await person.says('ยืนยัน')).text).toContain('กดใช้ของฉัน หรือใช้ของเดิม');
    expect(await stored()).toMatchObject({ progress: 30 });
  });

  test('where both said the same there is nothing to choose', async () => {
    const [person, colleague] = [await clerk(), await clerk('คนที่สอง')];
    await person.says('รายงาน มาตรการ 2 รอบ 6 เดือน 60%');
    await report(colleague, '60%');
    expect((await person.presses('ยืนยันส่ง')).text).toContain('ยังไม่มีข้อมูลใหม่ให้ส่ง');
  });
});
