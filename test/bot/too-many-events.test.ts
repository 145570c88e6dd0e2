import { instantOf } from '../../src/domain/calendar/dates';
import { inboxCollection } from '../../src/line/inbox';
import { type TestPerson, useBot } from '../../src/testing/make-bot';
import { jpeg } from '../../src/testing/pictures';

const bot = useBot({ eventsPerMinute: 30 });

beforeEach(() => {
  // A whole minute lies ahead.
  bot.clock.set(instantOf('2026-11-20', '10:00'));
});

/** Lets somebody write many times before the bot comes to any of it. */
async function floods(person: TestPerson, count: number): Promise<void> {
  for (let n = 0; n < count; n++) await bot.world.talking.sendText(person.key, 'กำหนดส่งเมื่อไหร่');
}
const overLimit = async () => (await bot.metrics.eventsOverLimit.get()).values[0]?.value ?? 0;

test('beyond the limit there is one kind answer that says when to go on, then silence, then everything as before', async () => {
  const person = await bot.member({ role: 'staff' });
  await floods(person, 50);
  await bot.idle();

  expect(person.got().messages).toHaveLength(31);
  expect(person.got().text).toContain('ส่งมาถี่เกินไป ข้อความต่อจากนี้จะยังไม่ได้อ่านจนถึง 10:01 น.');
  expect(await overLimit()).toBe(20);
  expect(await inboxCollection().countDocuments({ open: true })).toBe(0);

  bot.clock.set(instantOf('2026-11-20', '10:01'));
  expect((await person.says('กำหนดส่งเมื่อไหร่')).messages).toHaveLength(1);
});

test('a guest has a sixth of it, and registered people notice nothing', async () => {
  const guest = bot.guest();
  const person = await bot.member({ role: 'staff' });
  await floods(guest, 12);

  expect((await person.says('กำหนดส่งเมื่อไหร่')).messages).toHaveLength(1);

  expect(guest.got().messages).toHaveLength(6);
  expect(guest.got().text).toContain('ส่งมาถี่เกินไป');
});

test('thirty pictures at once are no abuse, nor is a button that was pressed within the limit lost', async () => {
  const person = await bot.member({ role: 'staff', unit: 'กองคลัง' });
  for (let index = 1; index <= 29; index++)
    await bot.world.talking.sendImage(person.key, {
      type: 'image/jpeg',
      bytes: jpeg(),
      set: { id: 's', index, total: 29 },
    });
  const reply = await person.says('กำหนดส่งเมื่อไหร่');

  expect(reply.text).not.toContain('ถี่เกินไป');
  expect(await overLimit()).toBe(0);
});
