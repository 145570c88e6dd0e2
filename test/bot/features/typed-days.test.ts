import { type TestPerson, useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const TYPED: [words: string, said: string][] = [
  ['1 ธ.ค. 2569', '1 ธ.ค. 2569'],
  ['๕ ธันวาคม ๒๕๖๙', '5 ธ.ค. 2569'],
  ['7/12/69', '7 ธ.ค. 2569'],
  ['วันที่ 5 เดือนหน้า', '5 ธ.ค. 2569'],
  ['สิ้นเดือนนี้', '30 พ.ย. 2569'],
  ['อีก 2 สัปดาห์', '4 ธ.ค. 2569'],
  ['พรุ่งนี้', '21 พ.ย. 2569'],
];

/** Every dialog that asks for a day, up to that question. */
const DIALOGS: Record<string, () => Promise<TestPerson>> = {
  'the first day of a handover': async () => {
    const giver = await bot.member({ role: 'staff', unit: 'finance_division' });
    await bot.member({ role: 'staff', unit: 'clerk_office', name: 'ปิติ' });
    await giver.says('มอบงาน');
    await giver.says('โอนงานถาวร (โยกย้าย)');
    await giver.says('ปิติ');
    return giver;
  },
  'the last day of a stand-in': async () => {
    const giver = await bot.member({ role: 'staff', unit: 'finance_division' });
    await bot.member({ role: 'staff', unit: 'clerk_office', name: 'ปิติ' });
    await giver.says('มอบงาน');
    await giver.says('ให้ทำแทนชั่วคราว (ลา)');
    await giver.says('ปิติ');
    await giver.says('วันนี้');
    return giver;
  },
  'a due day': async () => {
    const admin = await bot.member({ role: 'admin' });
    await admin.says('ตั้งกำหนดส่งมาตรการ 3 รอบ 6 เดือน');
    return admin;
  },
  'when an announcement goes out': async () => {
    const boss = await bot.member({ role: 'executive' });
    await boss.says('ประกาศ ประชุมติดตามมาตรการ');
    await boss.says('ทุกคน');
    await boss.says('ตั้งเวลาส่ง');
    return boss;
  },
};

describe.each(Object.entries(DIALOGS))('%s', (name, open) => {
  test.each(TYPED)('takes %j', async (words, said) => {
    const person = await open();
    const isTime = name.startsWith('when');
    const preview = await person.says(isTime ? `${words} 9 โมง` : words);
    expect(preview.text).toContain(said);
    expect(preview.text).not.toContain('ยังไม่เข้าใจ');
  });
});

test('the question for a day says that it can be typed', async () => {
  const open = DIALOGS['the first day of a handover'];
  const giver = await open?.();
  expect((await giver?.says('ไม่รู้สิ'))?.text).toContain('หรือพิมพ์ เช่น 31 มี.ค. 2570');
});
