import { backlogProblems, readBacklog } from '../../src/line/backlog';
import { type InboxRow, inboxCollection } from '../../src/line/inbox';
import { type TestPerson, useBot } from '../../src/testing/make-bot';
import { waitUntil } from '../../src/testing/wait-until';

const bot = useBot({ eventsPerMinute: 120 });

/** What another process took in from somebody and has not come to. */
function waiting(lineUserId: string, count: number, text: string): InboxRow[] {
  const receivedAt = bot.clock.now();
  return Array.from({ length: count }, (_, n) => ({
    _id: `${lineUserId}-${n}`,
    partner: lineUserId,
    at: receivedAt.getTime() + n,
    receivedAt,
    state: 'new' as const,
    open: true as const,
    tries: 0,
    body: JSON.stringify({
      type: 'message',
      mode: 'active',
      timestamp: receivedAt.getTime(),
      replyToken: `${lineUserId}-${n}`,
      source: { type: 'user', userId: lineUserId },
      message: { type: 'text', id: '1', text },
    }),
  }));
}
const open = () => inboxCollection().countDocuments({ open: true });

async function crowd(count: number, make: () => TestPerson | Promise<TestPerson>): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push((await make()).lineUserId);
  return ids;
}

test('an admin is answered while thousands of events of others wait, and the backlog is seen', async () => {
  const admin = await bot.member({ role: 'admin' });
  const staff = await crowd(20, () => bot.member({ role: 'staff', unit: 'กองคลัง' }));
  const guests = await crowd(250, () => bot.guest());
  await inboxCollection().insertMany([
    ...guests.flatMap((id) => waiting(id, 10, 'สวัสดีค่ะ')),
    ...staff.flatMap((id) => waiting(id, 25, 'กำหนดส่งเมื่อไหร่')),
  ]);
  expect(await open()).toBe(3_000);
  expect(backlogProblems(await readBacklog(bot.clock.now()))).toEqual([
    { code: 'backlog', detail: '3000 events wait.' },
  ]);

  const draining = bot.idle();
  await waitUntil('it is being worked off', async () => (await open()) < 2_950, 30_000);
  const before = await open();
  await bot.world.talking.sendText(admin.key, 'กำหนดส่งเมื่อไหร่');
  await waitUntil('the admin is answered', () => admin.got().messages.length > 0, 30_000);
  const after = await open();

  // Each of the twenty colleagues who came before had one turn at most, and eight may have been under way.
  expect(before - after).toBeLessThan(100);
  expect(after).toBeGreaterThan(2_500);
  await inboxCollection().deleteMany({ open: true });
  await draining;
}, 120_000);

test('eight guests who do not stop writing delay nobody: they are answered, told once, and closed in bulk', async () => {
  const admin = await bot.member({ role: 'admin' });
  const guests = await crowd(8, () => bot.guest());
  await inboxCollection().insertMany(guests.flatMap((id) => waiting(id, 250, 'สวัสดีค่ะ')));

  const draining = bot.idle();
  await waitUntil('it is being worked off', async () => (await open()) < 1_990, 30_000);
  await bot.world.talking.sendText(admin.key, 'กำหนดส่งเมื่อไหร่');
  await waitUntil('the admin is answered', () => admin.got().messages.length > 0, 30_000);
  await draining;

  expect(await open()).toBe(0);
  const over = (await bot.metrics.eventsOverLimit.get()).values[0]?.value;
  // Twenty of each are handled.
  expect(over).toBe(8 * 230);
}, 120_000);
