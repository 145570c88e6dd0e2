import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();

test('staff are told what staff can do, eight commands at most on a card, and tap on to the rest', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  const first = await person.says('ช่วยเหลือ');
  expect(first.text).toContain('งานของฉัน');
  expect(first.text).toContain('รายงาน');
  expect(first.text).toContain('คะแนน');
  expect(first.text).toContain('เทศบาลตำบลคำม่วง');
  const more = first.labels.find((label) => label.startsWith('ดูต่อ'));
  expect(more).toBeDefined();
  const second = await person.presses(more ?? '');
  expect(second.text).toContain('คำสั่งที่ 9 ถึง');
  expect(second.labels).not.toContain('งานของฉัน');
});

test('every command that the help offers to staff is one the bot takes', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  const first = await person.says('เมนู');
  const second = await person.presses(first.labels.find((label) => label.startsWith('ดูต่อ')) ?? '');
  const offered = [...first.labels, ...second.labels].filter((label) => !label.startsWith('ดูต่อ') && label !== '');
  expect(new Set(offered).size).toBeGreaterThanOrEqual(8);
  for (const say of new Set(offered)) {
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
  expect(help.text).not.toContain('คะแนน');
});
