import { officeId } from '../../../src/domain/office-store';
import { reports } from '../../../src/domain/reports/report.model';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const office = officeId('kham-muang');
const stored = () => reports(office).find({}, { sort: { measure: 1 } });
const finance = () => bot.member({ role: 'staff', unit: 'finance_division' });
const clerk = () => bot.member({ role: 'staff', unit: 'clerk_office' });

describe('several measures in one line', () => {
  test('are one preview with one confirmation', async () => {
    const person = await finance();
    const preview = await person.says('รายงาน มาตรการ 1 และ 4 รอบ 6 เดือน 60% จัดอบรมแล้ว');
    expect(preview.messages).toHaveLength(1);
    expect(preview.text).toContain('รายงาน 2 มาตรการ');
    for (const num of [1, 4]) expect(preview.text).toContain(`มาตรการ ${num} รอบ 6 เดือน`);
    expect(preview.text).not.toContain('และ 4');
    expect(await stored()).toEqual([]);
    expect((await person.presses('ยืนยันส่ง')).text).toContain('บันทึกรายงาน 2 มาตรการแล้ว');
    const same = { round: '6m', progress: 60, detail: 'จัดอบรมแล้ว', state: 'submitted' };
    expect(await stored()).toMatchObject([
      { measure: 1, ...same },
      { measure: 4, ...same },
    ]);
  });

  test('say afterwards what each still lacks, and only that', async () => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 1 และ 4 รอบ 6 เดือน 60% ผลผลิต คู่มือ 1 เล่ม ผลลัพธ์ ทำตามคู่มือ');
    const same = await person.presses('ยืนยันส่ง');
    expect(same.text).toContain('ยังขาดหลักฐาน เพิ่มภายหลังได้');
    await person.says('รายงาน มาตรการ 4 รอบ 12 เดือน 60% ผลผลิต คู่มือ 1 เล่ม');
    await person.presses('ยืนยันส่ง');
    await person.says('รายงาน มาตรการ 1 และ 4 รอบ 12 เดือน 70%');
    expect((await person.presses('ยืนยันส่ง')).text).toContain(
      'มาตรการ 1 ยังขาดผลผลิต ผลลัพธ์ และหลักฐาน มาตรการ 4 ยังขาดผลลัพธ์และหลักฐาน',
    );
  });

  test.each([
    ['1-4 เสร็จแล้ว', [1, 2, 3, 4]],
    ['มาตรการ 1, 2 และ 3 100%', [1, 2, 3]],
    ['มาตรการ 1 ถึง 3 กำลังทำ', [1, 2, 3]],
    ['ทุกมาตรการเสร็จแล้ว', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ])('%s', async (words, nums) => {
    const person = await clerk();
    expect((await person.says(words)).labels).toContain('รอบ 6 เดือน');
    expect((await person.presses('รอบ 6 เดือน')).text).toContain(`รายงาน ${nums.length} มาตรการ`);
    await person.presses('ยืนยันส่ง');
    expect((await stored()).map(({ measure }) => measure)).toEqual(nums);
  });

  test('of which nothing is said are asked how far they are, once', async () => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 1 และ 4 รอบ 6 เดือน');
    expect((await person.presses('75%')).text).toContain('รายงาน 2 มาตรการ');
    await person.presses('ยืนยันส่ง');
    expect((await stored()).map(({ progress }) => progress)).toEqual([75, 75]);
  });

  test('keep what was done, where the answer says it besides', async () => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 1 และ 4 รอบ 6 เดือน');
    await person.says('60% จัดอบรมแล้ว');
    await person.presses('ยืนยันส่ง');
    const same = { progress: 60, detail: 'จัดอบรมแล้ว' };
    expect(await stored()).toMatchObject([same, same]);
  });
});

describe('a line for each measure', () => {
  const LINES =
    'รายงาน รอบ 6 เดือน\nมาตรการ 1 60% จัดอบรมแล้ว ผลผลิต 1 รุ่น\nมาตรการ 4 100% ประกาศแล้ว\nเวียนครบทุกกอง\n8 ยังไม่เริ่ม';

  test('is shown with what each says, and sent together', async () => {
    const person = await finance();
    const preview = await person.says(LINES);
    expect(preview.text).toContain('รายงาน 3 มาตรการ');
    await person.presses('ยืนยันส่ง');
    expect(await stored()).toMatchObject([
      { measure: 1, round: '6m', progress: 60, detail: 'จัดอบรมแล้ว', output: '1 รุ่น' },
      { measure: 4, round: '6m', progress: 100, detail: 'ประกาศแล้ว\nเวียนครบทุกกอง' },
      { measure: 8, round: '6m', status: 'not_started', progress: null },
    ]);
  });

  test('replaces a report that was begun', async () => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน');
    expect((await person.says(LINES)).text).toContain('รายงาน 3 มาตรการ');
  });

  test('a new figure takes back that it is done; what is said against itself is told after sending, with how to mend it', async () => {
    const person = await finance();
    await person.says('รายงาน รอบ 6 เดือน\nมาตรการ 1 เสร็จแล้ว ประกาศใช้แล้ว\nมาตรการ 4 เสร็จแล้ว จัดอบรมแล้ว');
    expect((await person.says('มาตรการ 1 80% ยังขาดการเผยแพร่')).text).not.toContain('80% (เสร็จแล้ว)');
    await person.says('มาตรการ 4 เสร็จแล้ว 90%');
    const sent = await person.presses('ยืนยันส่ง');
    expect(sent.text).toContain('ของมาตรการ 4 ไม่ตรงกัน หากไม่ถูกต้อง พิมพ์ "รายงานมาตรการ 4 รอบ 6 เดือน กองคลัง"');
    expect(await stored()).toMatchObject([
      { measure: 1, progress: 80, status: null },
      { measure: 4, progress: 90, status: 'done' },
    ]);
    expect((await person.says('รายงานมาตรการ 4 รอบ 6 เดือน กองคลัง')).text).toContain('90%');
  });

  test('can be corrected one by one before it is sent', async () => {
    const person = await finance();
    await person.says(LINES);
    expect((await person.says('มาตรการ 4 80%')).text).toContain('80%');
    expect((await person.says('ไม่ต้องรวม ม.8 นะคะ')).text).toContain('รายงาน 2 มาตรการ');
    await person.says('ยืนยันส่ง');
    expect(await stored()).toMatchObject([
      { measure: 1, progress: 60 },
      { measure: 4, progress: 80, detail: 'ประกาศแล้ว\nเวียนครบทุกกอง' },
    ]);
  });
});

test.each([
  ['รอบ 12 เดือนต่างหาก', ['12m', '12m']],
  ['ไม่ใช่รอบ 6 เดือนค่ะ', ['12m', '12m']],
  ['ไม่ใช่ รอบ 12 เดือน', ['12m', '12m']],
  ['มาตรการ 4 รอบ 12 เดือน', ['6m', '12m']],
])(
  'a round that is corrected at the preview is that of all, or of the measure named, and loses nothing: %s',
  async (words, rounds) => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 1 และ 4 รอบ 6 เดือน 60% จัดอบรมแล้ว');
    const shown = await person.says(words);
    for (const [place, num] of [1, 4].entries())
      expect(shown.text).toContain(`มาตรการ ${num} รอบ ${rounds[place]?.replace('m', '')} เดือน`);
    await person.says('ยืนยันส่ง');
    expect(await stored()).toMatchObject(
      [1, 4].map((measure, place) => ({ measure, round: rounds[place], progress: 60, detail: 'จัดอบรมแล้ว' })),
    );
  },
);

test('what is not the person’s is left out, and said why', async () => {
  const person = await finance();
  const preview = await person.says('รายงาน มาตรการ 1, 2 และ 99 รอบ 6 เดือน 60%');
  expect(preview.text).toContain('ไม่รวมมาตรการ 2: มาตรการ 2 ไม่ได้อยู่ในส่วนราชการของคุณ');
  expect(preview.text).toContain('ไม่รวมมาตรการ 99: แผนปี 2570 ไม่มีมาตรการนี้');
  await person.presses('ยืนยันส่ง');
  expect((await stored()).map(({ measure }) => measure)).toEqual([1]);
});

test('what a colleague changed meanwhile is shown again before anything is sent', async () => {
  const [person, colleague] = [await finance(), await finance()];
  await person.says('รายงาน มาตรการ 1 และ 4 รอบ 6 เดือน 60%');
  await colleague.says('รายงาน มาตรการ 1 รอบ 6 เดือน 30%');
  await colleague.presses('ยืนยันส่ง');
  expect((await person.presses('ยืนยันส่ง')).text).toContain('ข้อมูลเปลี่ยนไป');
  expect(await stored()).toMatchObject([{ measure: 1, progress: 30 }]);
});

test('a measure that another one is done with is no second report', async () => {
  const person = await finance();
  const preview = await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมร่วมกับมาตรการ 4');
  expect(preview.text).toContain('จัดอบรมร่วมกับมาตรการ 4');
  expect(preview.text).not.toContain('รายงาน 2 มาตรการ');
});

test('the head is told once of all that waits', async () => {
  const person = await finance();
  const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
  await person.says('รายงาน มาตรการ 1 และ 4 รอบ 6 เดือน 60%');
  await person.presses('ยืนยันส่ง');
  const listed = await head.says('รอตรวจ');
  for (const num of [1, 4]) expect(listed.text).toContain(`มาตรการ ${num}`);
});

/** How many taps somebody made. */
class Taps {
  count = 0;
  constructor(private readonly person: TestPerson) {}
  tap(label: string) {
    this.count += 1;
    return this.person.presses(label);
  }
}

test('twelve measures are one message and two taps', async () => {
  const person = await clerk();
  const hand = new Taps(person);
  const lines = Array.from({ length: 12 }, (_, at) => `มาตรการ ${at + 1} ${at * 5}% ทำแล้ว ${at + 1} ครั้ง`);
  await person.says(lines.join('\n'));
  await hand.tap('รอบ 6 เดือน');
  await hand.tap('ยืนยันส่ง');
  expect(hand.count).toBe(2);
  expect((await stored()).map(({ progress }) => progress)).toEqual(lines.map((_, at) => at * 5));
});

describe('somebody of several units of a joint measure', () => {
  const both = () =>
    bot.member({
      grants: [
        { role: 'staff', unit: 'finance_division' },
        { role: 'staff', unit: 'clerk_office' },
      ],
    });
  const units = async () =>
    (await stored()).map(({ measure, unit, progress }) => `${measure} ${unit} ${progress}`).sort();

  test('is asked once for which unit; what is of one unit alone needs no answer', async () => {
    const person = await both();
    const asked = await person.says('รายงาน มาตรการ 1, 2 และ 4 รอบ 6 เดือน 60%');
    expect(asked.text).toContain('มาตรการ 1, 4 มีหลายส่วนราชการของคุณรับผิดชอบร่วมกัน');
    expect(asked.labels).toEqual(expect.arrayContaining(['กองคลัง', 'สำนักปลัด', 'ทุกส่วนราชการของฉัน']));
    expect((await person.says('กองช่าง')).text).toContain('กดเลือกส่วนราชการ');
    const preview = await person.says('คลัง');
    expect(preview.text).toContain('รายงาน 3 มาตรการ');
    expect(preview.text).toContain('(ส่วนของกองคลัง)');
    await person.presses('ยืนยันส่ง');
    expect(await units()).toEqual(['1 finance_division 60', '2 clerk_office 60', '4 finance_division 60']);
  });

  test('may report for all of them at once, and correct one afterwards', async () => {
    const person = await both();
    await person.says('รายงาน รอบ 6 เดือน มาตรการ 1 60% มาตรการ 4 80%');
    const preview = await person.presses('ทุกส่วนราชการของฉัน');
    expect(preview.text).toContain('(ส่วนของกองคลัง)');
    expect(preview.text).toContain('(ส่วนของสำนักปลัด)');
    expect((await person.says('ย้อนกลับ')).text).toContain('รายงานส่วนของส่วนราชการใด');
    await person.presses('สำนักปลัด');
    expect((await person.says('ย้อนกลับ')).labels).toContain('กองคลัง');
    await person.presses('ทุกส่วนราชการของฉัน');
    expect((await person.says('มาตรการ 2 20%')).text).toContain('รายงาน 3 มาตรการ');
    await person.presses('ยืนยันส่ง');
    expect(await units()).toEqual([
      '1 clerk_office 60',
      '1 finance_division 60',
      '2 clerk_office 20',
      '4 clerk_office 80',
      '4 finance_division 80',
    ]);
  });
});
