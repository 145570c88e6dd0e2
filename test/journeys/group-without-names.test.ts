import { useBot } from '../../src/testing/make-bot';

const bot = useBot();

test('a button pressed in a group without LINE saying by whom does nothing and says what to do', async () => {
  const staff = await bot.member({ role: 'staff', unit: 'finance_division' });
  const group = await bot.groupOf({ unit: 'finance_division', members: [staff] });
  await staff.says('/รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว', group);
  bot.world.set({ userIdInGroupPostbacks: false });

  expect((await staff.presses('ยืนยันส่ง', group)).text).toContain('LINE ไม่ได้แจ้งว่าใครเป็นผู้กดปุ่มนี้');

  bot.world.set({ userIdInGroupPostbacks: true });
  expect((await staff.presses('ยืนยันส่ง', group)).text).toContain('บันทึกรายงานแล้ว');
});

test('words typed in a group without LINE saying by whom are not taken for a button, and it says where to type them', async () => {
  const staff = await bot.member({ role: 'staff', unit: 'finance_division' });
  const group = await bot.groupOf({ unit: 'finance_division', members: [staff] });
  bot.world.set({ userIdInGroupMessages: false });
  for (const words of ['/งานของฉัน', '/รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว', 'ตามติด คะแนนรวม']) {
    const { text } = await staff.says(words, group);
    expect(text).toContain('LINE ไม่ได้แจ้งว่าใครเป็นผู้พิมพ์ข้อความนี้');
    expect(text).not.toContain('ปุ่ม');
  }
  expect((await staff.says('คุยกันเอง', group)).messages).toEqual([]);
  bot.world.set({ userIdInGroupMessages: true });
  expect((await staff.says('/สถานะมาตรการ 1', group)).text).toContain('มาตรการ 1');
});

test('group talk that is not for the bot gets no answer, whoever says it', async () => {
  const staff = await bot.member({ role: 'staff', unit: 'finance_division' });
  const group = await bot.groupOf({ unit: 'finance_division', members: [staff] });

  for (const talk of ['คะแนนรวมปี 2562', 'ใครยังไม่รายงาน', 'ตามติดข่าวพายุเข้าคืนนี้ด้วยนะทุกคน']) {
    expect((await staff.says(talk, group)).messages).toEqual([]);
  }
});
