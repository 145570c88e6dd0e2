import { DIALOG_MINUTES } from '../../src/bot/dialog';
import { evidence } from '../../src/domain/evidence/evidence.model';
import { officeId } from '../../src/domain/office-store';
import { inboxCollection } from '../../src/line/inbox';
import { useBot } from '../../src/testing/make-bot';
import { countInOplog, endOfOplog } from '../../src/testing/oplog';
import { jpeg } from '../../src/testing/pictures';

const bot = useBot();
/** What must never be written stands in it. */
const SECRET = 'เรื่องลับของกลุ่ม';

async function groupTalk() {
  const staff = await bot.member({ role: 'staff', unit: 'finance_division', name: 'สมศรี' });
  const guest = bot.guest('คนนอก');
  const group = await bot.groupOf({ members: [staff, guest], unit: 'finance_division' });
  return { staff, guest, group };
}

test('what does not address the bot in a group is not written, and stands in no replication log', async () => {
  const { staff, guest, group } = await groupTalk();
  const before = await endOfOplog();

  for (const person of [staff, guest]) {
    await person.says(`${SECRET} 1`, group);
    await person.says(`ฝาก ตามติด ${SECRET}`, group);
    await person.says(`ตามติดข่าว${SECRET}`, group);
    await person.sendsSticker(group);
    await person.sendsPicture(jpeg(), { group });
    await person.sendsFile(`${SECRET}.pdf`, Buffer.from('%PDF-1.4 x'), group);
    await person.unsends(group);
  }

  expect(await countInOplog(SECRET, before)).toBe(0);
  expect(await countInOplog(group.id, before)).toBe(0);
  expect(await countInOplog(guest.lineUserId, before)).toBe(0);
  expect(await countInOplog(staff.lineUserId, before)).toBe(0);
  expect(await inboxCollection().countDocuments()).toBe(0);
});

test('what is said to an open dialog in a group is kept, from its opening to its end', async () => {
  const { staff, guest, group } = await groupTalk();

  const asked = await staff.says('/รายงาน มาตรการ 1 รอบ 6 เดือน', group);
  expect(asked.messages).not.toHaveLength(0);
  const answered = await staff.says('60%', group);
  expect(answered.messages).not.toHaveLength(0);
  // The dialog is that person's alone, and in that group alone.
  const before = await endOfOplog();
  expect((await guest.says(SECRET, group)).messages).toHaveLength(0);
  await staff.says('/ยกเลิก', group);
  expect((await staff.says(SECRET, group)).messages).toHaveLength(0);
  expect(await countInOplog(SECRET, before)).toBe(0);
});

test('a picture that a dialog in a group took is withdrawn when it is unsent, also after the dialog', async () => {
  const { staff, group } = await groupTalk();
  await staff.says('/ส่งหลักฐานมาตรการ 1', group);
  await staff.sendsPicture(jpeg(), { group });
  const kept = () => evidence(officeId('kham-muang')).count({ state: 'kept' });
  expect(await kept()).toBe(1);
  // Nobody went on with it: it is over.
  bot.clock.set(new Date(bot.clock.now().getTime() + DIALOG_MINUTES * 60_000));
  await staff.unsends(group);
  expect(await kept()).toBe(0);
});

test('of what was for the bot nothing but its number, its times and what the answer offered to tap is kept once it is answered', async () => {
  const { staff, group } = await groupTalk();
  await staff.says('/กำหนดส่งเมื่อไหร่', group);
  await staff.says('กำหนดส่งเมื่อไหร่');
  const rows = await inboxCollection().find().toArray();
  expect(rows).toHaveLength(2);
  for (const row of rows) {
    expect(['_id', 'at', 'receivedAt', 'state', 'tries', 'closedAt', 'shown']).toEqual(
      expect.arrayContaining(Object.keys(row)),
    );
  }
});
