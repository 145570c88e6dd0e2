import fc from 'fast-check';
import mongoose from 'mongoose';
import { texts } from '../../src/bot/texts';
import { inboxCollection } from '../../src/line/inbox';
import { webhookEvent } from '../../src/simulator/webhooks/events';
import { type TestPerson, useBot } from '../../src/testing/make-bot';

const bot = useBot();

// What the bot may write of its own about any event: that it was there, what was counted, what is open in the chat; and of what looks like
// a code, that it was a wrong one, and the salt that hashes are made with from the first of them on.
const ITS_OWN = ['inbox', 'inbox_leases', 'dialogs', 'misses', 'audit_events', 'wrong_tries', 'installation'];

/** How many records there are of everything that people and jobs change. */
async function stored(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const model of Object.values(mongoose.models)) {
    const name = model.collection.collectionName;
    if (!ITS_OWN.includes(name)) counts[name] = await model.countDocuments();
  }
  return counts;
}

/** Sends something as LINE would, and gives what the bot said. */
function sends(person: TestPerson, type: 'message' | 'postback', rest: Record<string, unknown>) {
  return bot.after(person, undefined, () => {
    const at = bot.clock.now().getTime();
    const source = { type: 'user' as const, userId: person.lineUserId };
    const token = bot.world.tokens.issue(person.lineUserId, at);
    return bot.world.sender.send(webhookEvent(type, source, at, token, rest));
  });
}

async function expectNoFault(said: string): Promise<void> {
  expect(said).not.toContain(texts.apology);
  expect(await inboxCollection().countDocuments({ open: true })).toBe(0);
  expect(await inboxCollection().countDocuments({ state: 'failed' })).toBe(0);
}

const thai = fc.string({
  unit: fc.constantFrom(...'กขคงจชซดตนบปผพมยรลวสหอะาิีึืุูเแโใไ่้๊๋ำ็์๐๑๙0189 /%.-"\n'.split('')),
  maxLength: 60,
});
const anyText = fc
  .oneof(thai, fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 200 }))
  .filter((text) => text.length > 0);

test('any text whatever is answered without a fault, and changes nothing by itself', async () => {
  const person = await bot.member({
    grants: [
      { role: 'supervisor', unit: 'finance_division' },
      { role: 'admin', unit: null },
    ],
  });
  const before = await stored();
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const message = { id: '1', type: 'text', text, quoteToken: 'q' };
      await expectNoFault((await sends(person, 'message', { message })).text);
    }),
    { numRuns: 60 },
  );
  expect(await stored()).toEqual(before);
}, 120_000);

const json = fc.json({ maxDepth: 2 }).filter((text) => text.length <= 300);
const kinds = [
  'report.confirm',
  'report.measure',
  'codes.go',
  'codes.remove.yes',
  'own_data.delete ',
  'handover.accept',
  'help.page',
  'outstanding.more',
  'review.approve',
  'announce.send',
  'evidence.place',
  'reminders.nudge',
  'memo.endorse',
];
const envelope = fc
  .tuple(
    fc.constantFrom(...kinds),
    fc.option(fc.string({ maxLength: 12 }), { nil: null }),
    fc.jsonValue({ maxDepth: 1 }),
  )
  .map(([kind, dialog, payload]) => JSON.stringify(['1', kind, dialog, payload]).slice(0, 300));

test('any data of a button that is none of ours, or not as we made it, is refused kindly and does nothing', async () => {
  const person = await bot.member({
    grants: [
      { role: 'supervisor', unit: 'finance_division' },
      { role: 'admin', unit: null },
    ],
  });
  const before = await stored();
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string({ maxLength: 300 }), json, envelope), async (data) => {
      await expectNoFault((await sends(person, 'postback', { postback: { data } })).text);
    }),
    { numRuns: 60 },
  );
  expect(await stored()).toEqual(before);
}, 120_000);

test('a kind of event or message that LINE may bring one day is no fault', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  await expectNoFault((await sends(person, 'message', { message: { id: '1', type: 'hologram' } })).text);
  const at = bot.clock.now().getTime();
  const source = { type: 'user' as const, userId: person.lineUserId };
  await bot.after(person, undefined, () =>
    bot.world.sender.send(webhookEvent('teleport' as never, source, at, null, {})),
  );
  await expectNoFault('');
}, 120_000);
