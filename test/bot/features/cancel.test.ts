import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();

test('cancelling ends the open dialog: what is typed next is no answer to it', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  await person.says('รายงาน');
  expect((await person.says('ยกเลิก')).text).toContain('ยกเลิกการรายงานแล้ว');
  expect((await person.says('2')).text).toContain('ยังไม่เข้าใจ');
});

test('a button of a cancelled dialog says that it is over', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  await person.says('รายงาน');
  await person.says('ไม่เอาแล้ว');
  expect((await person.presses('มาตรการ 1')).text).toContain('ปุ่มนี้ใช้ไม่ได้แล้ว');
});

test('without a dialog cancelling says that nothing is open', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  expect((await person.says('ยกเลิก')).text).toContain('ไม่มีรายการที่ทำค้างอยู่');
});

test('a guest who cancels is answered too', async () => {
  expect((await bot.guest().says('ยกเลิก')).text).toContain('ไม่มีรายการที่ทำค้างอยู่');
});
