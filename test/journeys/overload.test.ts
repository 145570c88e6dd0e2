import { backlogProblems, readBacklog } from '../../src/line/backlog';
import { inboxCollection } from '../../src/line/inbox';
import { type WebhookEvent, webhookEvent } from '../../src/simulator/webhooks/events';
import { type TestPerson, useBot } from '../../src/testing/make-bot';
import { waitUntil } from '../../src/testing/wait-until';

const bot = useBot({ eventsPerMinute: 120 });

/** Some texts of somebody, as LINE sends them. */
function texts(lineUserId: string, count: number, text: string): WebhookEvent[] {
  const source = { type: 'user' as const, userId: lineUserId };
  return Array.from({ length: count }, (_, n) =>
    webhookEvent('message', source, bot.clock.now().getTime() + n, `${lineUserId}-${n}`, {
      message: { type: 'text', id: '1', text, quoteToken: 'q' },
    }),
  );
}

/** All of it comes in at once, in as many webhooks as it needs. */
async function receives(events: WebhookEvent[]): Promise<void> {
  const half = Math.ceil(events.length / 2);
  const statuses = await Promise.all([bot.receives(events.slice(0, half)), bot.receives(events.slice(half))]);
  expect(statuses).toEqual([200, 200]);
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
  await receives([
    ...guests.flatMap((id) => texts(id, 10, 'สวัสดีค่ะ')),
    ...staff.flatMap((id) => texts(id, 25, 'กำหนดส่งเมื่อไหร่')),
  ]);
  expect(await open()).toBeGreaterThan(2_700);
  expect(backlogProblems(await readBacklog(bot.clock.now()))).toMatchObject([{ code: 'backlog' }]);

  await waitUntil('it is being worked off', async () => (await open()) < 2_950);
  const before = await open();
  await bot.world.talking.sendText(admin.key, 'กำหนดส่งเมื่อไหร่');
  await waitUntil('the admin is answered', () => admin.got().messages.length > 0);
  const after = await open();

  // Each of the twenty colleagues who came before had one turn at most, and eight may have been under way.
  expect(before - after).toBeLessThan(100);
  expect(after).toBeGreaterThan(2_500);
});

test('eight guests who do not stop writing delay nobody: they are answered, told once, and closed in bulk', async () => {
  const admin = await bot.member({ role: 'admin' });
  const guests = await crowd(8, () => bot.guest());
  await receives(guests.flatMap((id) => texts(id, 250, 'สวัสดีค่ะ')));

  await waitUntil('it is being worked off', async () => (await open()) < 1_990);
  await bot.world.talking.sendText(admin.key, 'กำหนดส่งเมื่อไหร่');
  await waitUntil('the admin is answered', () => admin.got().messages.length > 0);
  await bot.idle();

  expect(await open()).toBe(0);
  const over = (await bot.metrics.eventsOverLimit.get()).values[0]?.value;
  // Twenty of each are handled.
  expect(over).toBe(8 * 230);
});
