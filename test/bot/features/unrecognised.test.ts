import { officeId } from '../../../src/domain/office-store';
import { unrecognised } from '../../../src/domain/unrecognised/unrecognised.model';
import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const office = officeId('kham-muang');
const STRANGE = 'แมวสีเทาชอบนอนกลางวัน';

test('what was not understood is counted, not stored', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  await person.says(STRANGE);
  await person.says('แมวสีดำ');
  await person.sendsSticker();
  const found = await unrecognised(office).find();
  expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  expect(found.flatMap(({ texts }) => texts)).toEqual([]);
  const admin = await bot.member({ role: 'admin' });
  const shown = await admin.says('ข้อความที่ไม่เข้าใจ');
  expect(shown.text).toContain('สติกเกอร์');
  expect(shown.text).not.toContain('แมว');
  expect(shown.text).toContain('ไม่เก็บข้อความ');
});

test('an office that opts in sees the words; when it opts out they go', async () => {
  const admin = await bot.member({ role: 'admin' });
  await admin.says('เก็บข้อความที่ไม่เข้าใจ');
  await (await bot.member({ role: 'staff', unit: 'finance_division' })).says(STRANGE);
  expect((await admin.says('ข้อความที่ไม่เข้าใจ')).text).toContain(STRANGE);
  await admin.says('เลิกเก็บข้อความที่ไม่เข้าใจ');
  const shown = await admin.says('ข้อความที่ไม่เข้าใจ');
  expect(shown.text).not.toContain(STRANGE);
  expect(shown.text).toContain('1 ครั้ง');
});

test('greetings and thanks are not counted as unrecognised, and nothing is counted of guests', async () => {
  await (await bot.member({ role: 'staff', unit: 'finance_division' })).says('ขอบคุณค่ะ');
  await bot.guest().says(STRANGE);
  expect(await unrecognised(office).count()).toBe(0);
  expect((await (await bot.member({ role: 'admin' })).says('ข้อความที่ไม่เข้าใจ')).text).toContain('ไม่มีข้อความ');
});

test('only admins see it', async () => {
  const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
  expect((await head.says('ข้อความที่ไม่เข้าใจ')).text).toContain('ผู้ดูแลระบบ');
});
