import { allFeatures } from '../../../src/bot/features';
import { headings } from '../../../src/bot/features/help/texts';
import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();

test('staff are told for which tasks there are commands, six at most, and tap on to those of one', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  const first = await person.says('ช่วยเหลือ');
  for (const shown of ['งานและรายงาน', 'งานของฉัน', 'รายงาน', 'คะแนน', 'เทศบาลตำบลคำม่วง'])
    expect(first.text).toContain(shown);
  const tasks = Object.values(headings).filter((heading) => first.labels.includes(heading));
  expect(tasks.length).toBeLessThanOrEqual(6);
  const work = await person.presses('งานและรายงาน');
  expect(work.labels).toContain('งานของฉัน');
  expect(work.labels).not.toContain('คะแนน');
});

test('the commands of a task, and those about some words, are found by words; where there are none it says so', async () => {
  const person = await bot.member({ role: 'executive' });
  expect((await person.says('ค้นหาคำสั่ง ประกาศ')).labels).toContain('ประกาศของฉัน');
  await person.says('ช่วยเหลือ');
  expect((await person.says('ประกาศและการแจ้งเตือน')).labels).toContain('ประกาศของฉัน');
  expect((await person.says('ช่วยเหลือเรื่อง ประกาศและการแจ้งเตือน')).labels).toContain('ประกาศของฉัน');
  const none = await person.says('ค้นหาคำสั่ง แมวสีเทา');
  expect(none.text).toContain('ไม่พบคำสั่งเกี่ยวกับ "แมวสีเทา"');
  expect(none.labels).toContain('คะแนน ITA');
});

test.each([
  ['วิธีปิดแจ้งเตือนทำอย่างไร', 'งดแจ้งเตือน'],
  ['ลบข้อมูลของฉันทำยังไง', 'ลบข้อมูลของฉัน'],
])('who asks how something is done (%s) is shown its command, and nothing is done', async (question, command) => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  const answer = await person.says(question);
  expect(answer.labels.filter((label) => label !== '')).toContain(command);
  expect(answer.text).toContain('พิมพ์หรือกดคำสั่งนี้');
  expect((await person.says('ข้อมูลของฉัน')).text).toContain('เปิดอยู่');
});

test('every command of an admin is one tap from the first page, and all of a task stand on one card', async () => {
  const person = await bot.member({
    grants: [
      { role: 'admin', unit: null },
      { role: 'executive', unit: null },
      { role: 'supervisor', unit: 'finance_division' },
      { role: 'staff', unit: 'finance_division' },
    ],
  });
  const found = new Set<string>();
  for (const heading of Object.values(headings)) {
    await person.says('ช่วยเหลือ');
    const task = await person.presses(heading);
    const rows = task.labels.filter((label) => label !== '');
    expect(new Set(rows).size).toBeLessThanOrEqual(10);
    for (const one of rows) found.add(one);
  }
  const all = allFeatures().flatMap(({ help }) => help.map(({ say }) => say));
  expect(all.filter((say) => ![...found].some((label) => say.startsWith(label.replace(/…$/, ''))))).toEqual([]);
});

test('every command that the help offers to staff is one the bot takes', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  const offered = new Set<string>();
  for (const heading of Object.values(headings)) {
    if (!(await person.says('เมนู')).labels.includes(heading)) continue;
    for (const label of (await person.presses(heading)).labels) if (label !== '') offered.add(label);
  }
  expect(offered.size).toBeGreaterThanOrEqual(8);
  for (const say of offered) {
    const answer = await person.says(say);
    expect(`${say}: ${answer.text}`).not.toContain('ยังไม่เข้าใจ');
    await person.says('ยกเลิก');
  }
});

test('an executive is not offered what executives may not do', async () => {
  const person = await bot.member({ role: 'executive' });
  const help = await person.says('ทำอะไรได้บ้าง');
  expect(help.text).not.toContain('รายงานมาตรการทีละขั้น');
  expect(help.text).toContain('ใครยังไม่รายงาน');
});

test('who has not registered is told that most commands come with registration', async () => {
  const help = await bot.guest().says('ช่วยเหลือ');
  expect(help.text).toContain('หลังลงทะเบียน');
  expect(help.text).not.toContain('ใครยังไม่รายงาน');
});

test('in a group taps type the mark that addresses the bot, and what is private is left out', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  const group = await bot.groupOf({ members: [person], unit: 'finance_division' });
  const help = await person.says('/ช่วยเหลือ', group);
  expect(help.text).toContain('/คะแนน');
  expect(help.text).not.toContain('งานของฉัน');
});

test('in a group the way to search is told with the mark, too', async () => {
  const person = await bot.member({
    grants: [
      { role: 'admin', unit: null },
      { role: 'executive', unit: null },
      { role: 'staff', unit: 'finance_division' },
    ],
  });
  const group = await bot.groupOf({ members: [person], unit: 'finance_division' });
  expect((await person.says('/ช่วยเหลือ', group)).text).toContain('พิมพ์ "/ค้นหาคำสั่ง"');
});

test('in a group that nobody linked only the way to link it is told', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  const group = await bot.groupOf({ members: [person], linked: false });
  const help = await person.says('ตามติด ช่วยเหลือ', group);
  expect(help.text).toContain('ยังไม่ได้ผูก');
  expect(help.text).not.toContain('/คะแนน');
});

test('in a group of another office nothing of the own office is offered', async () => {
  const here = await bot.member({ role: 'staff', unit: 'finance_division' });
  const other = await bot.member({ role: 'staff', office: 'soe-phloe', unit: 'finance_division' });
  const group = await bot.groupOf({ members: [here, other], unit: null });
  const help = await other.says('/ช่วยเหลือ', group);
  expect(help.text).toContain('หน่วยงานอื่น');
  expect(help.text).not.toContain('/คะแนน');
});

test('who lost every role is offered nothing that needs one', async () => {
  const person = await bot.member({ grants: [] });
  const help = await person.says('ช่วยเหลือ');
  expect(help.messages).toHaveLength(1);
  for (const say of ['เทียบคะแนน', 'ภาพรวม', 'งานของฉัน']) expect(help.text).not.toContain(say);
  const score = await person.presses('คะแนน ITA');
  expect(score.labels.filter((label) => label !== '')).toEqual(['ITA คืออะไร', 'ITA คืออะไร']);
});

test.each(['เกษียณ', 'ลาออก', 'โยกย้าย'])('who looks for %s finds what is done then', async (word) => {
  const admin = await bot.member({ role: 'admin' });
  expect((await admin.says(`ค้นหาคำสั่ง ${word}`)).labels).toContain('รายชื่อเจ้าหน้าที่');
  const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
  expect((await head.says(`ค้นหาคำสั่ง ${word}`)).labels).toContain('มอบงาน');
});
