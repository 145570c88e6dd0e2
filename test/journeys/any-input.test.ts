import fc from 'fast-check';
import mongoose from 'mongoose';
import { dialogKey, findDialog } from '../../src/bot/dialog';
import type { Trigger } from '../../src/bot/feature';
import { allFeatures } from '../../src/bot/features';
import { texts } from '../../src/bot/texts';
import { officeId } from '../../src/domain/office-store';
import { keepItemPages } from '../../src/domain/papers/keep-item-pages';
import { isOfUnit, ROLES } from '../../src/domain/people/people.rules';
import { people } from '../../src/domain/people/person.model';
import type { StoredPerson } from '../../src/domain/people/redeem-code';
import { inboxCollection } from '../../src/line/inbox';
import { LIMITS } from '../../src/line/limits';
import { webhookEvent } from '../../src/simulator/webhooks/events';
import { type TestPerson, useBot } from '../../src/testing/make-bot';
import type { Reply } from '../../src/testing/reply';
import { putAnnouncement, putEvidence, putHandover, putImport, putMemo } from '../authorization/things';
import { anyPayload, hostilePayload, type Likely } from './any-payload';

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

/** So many are tried at the same time, each by a person of their own. */
const AT_ONCE = 6;

async function expectNoFault(...said: string[]): Promise<void> {
  expect(said.join()).not.toContain(texts.apology);
  const wrong = { $or: [{ open: true as const }, { state: 'failed' as const }] };
  expect(await inboxCollection().find(wrong).toArray()).toEqual([]);
}

const thai = fc.string({
  unit: fc.constantFrom(...'กขคงจชซดตนบปผพมยรลวสหอะาิีึืุูเแโใไ่้๊๋ำ็์๐๑๙0189 /%.-"\n'.split('')),
  maxLength: 60,
});
const anyText = fc
  .oneof(thai, fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 200 }))
  .filter((text) => text.length > 0);

/** Some people who may do nearly everything. */
const powerful = () =>
  Promise.all(
    Array.from({ length: AT_ONCE }, () =>
      bot.member({
        grants: [
          { role: 'supervisor', unit: 'finance_division' },
          { role: 'admin', unit: null },
        ],
      }),
    ),
  );

/** Has each of some people send one of what there may be, all of them at once, until so many are sent. */
async function eachSends<T>(any: fc.Arbitrary<T>, runs: number, send: (by: TestPerson, one: T) => Promise<Reply>) {
  const persons = await powerful();
  const before = await stored();
  const several = fc.array(any, { minLength: AT_ONCE, maxLength: AT_ONCE });
  await fc.assert(
    fc.asyncProperty(several, async (all) => {
      const replies = await Promise.all(persons.map((person, index) => send(person, all[index] as T)));
      await expectNoFault(...replies.map(({ text }) => text));
    }),
    { numRuns: Math.ceil(runs / AT_ONCE) },
  );
  expect(await stored()).toEqual(before);
}

test('any text whatever is answered without a fault, and changes nothing by itself', () =>
  eachSends(anyText, 60, (person, text) =>
    sends(person, 'message', { message: { id: '1', type: 'text', text, quoteToken: 'q' } }),
  ));

type ButtonTrigger = Extract<Trigger, { button: string }>;
const buttonsOf = allFeatures().map(({ name, routes }) => ({
  feature: name,
  buttons: routes.map(({ on }) => on).filter((on): on is ButtonTrigger => 'button' in on),
}));
const buttons = buttonsOf.flatMap(({ buttons }) => buttons);

/** A button's data as LINE brings it back; LINE takes no more than 300 characters. */
const dataOf = (kind: string, dialog: string | null, payload: unknown): string =>
  JSON.stringify(['1', kind, dialog, payload]);
const fits = (data: string): boolean => data.length <= LIMITS.postbackData;

const noneOfOurs = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.json({ maxDepth: 2 }).filter(fits),
  fc
    .tuple(fc.string({ maxLength: 12 }), fc.jsonValue({ maxDepth: 1 }))
    .map(([kind, payload]) => dataOf(kind, null, payload))
    .filter(fits),
);
const notAsWeMadeIt = fc
  .constantFrom(...buttons)
  .chain(({ button, schema }) =>
    fc
      .tuple(fc.option(fc.string({ maxLength: 12 }), { nil: null }), hostilePayload(schema))
      .map(([dialog, payload]) => dataOf(button, dialog, payload)),
  )
  .filter(fits);

test(
  'any data of a button that is none of ours, or not as we made it, is refused kindly and does nothing',
  () =>
    eachSends(fc.oneof(noneOfOurs, notAsWeMadeIt), 2 * buttons.length, (person, data) =>
      sends(person, 'postback', { postback: { data } }),
    ),
  240_000,
);

/** Things in the office that a button may point at, as what a payload may well carry. */
async function thereIs(): Promise<Likely> {
  const office = officeId('kham-muang');
  const somebody = await bot.member({ role: 'staff', unit: 'clerk_office' });
  await somebody.says('รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว');
  await somebody.presses('ยืนยันส่ง');
  const { _id } = await personWith(somebody.lineUserId);
  const now = bot.clock.now();
  const announcement = await putAnnouncement(office, { by: _id, text: 'ประชุมวันจันทร์', now });
  const piece = await putEvidence(office, { by: _id, measure: 2, now });
  const handover = await putHandover(office, { from: _id, to: _id, now });
  const importFile = await putImport(office, { by: _id, now });
  await putMemo(office, 'clerk');
  const page = { fiscalYear: 2570, title: 'โครงสร้าง', url: null, publishedOn: null };
  await keepItemPages(office, [
    { ...page, code: 'O1', unit: 'clerk_office' },
    { ...page, code: 'O2', unit: null },
  ]);
  const measures = Array.from({ length: 12 }, (_, index) => index + 1);
  const likely = {
    year: [2570],
    measure: measures,
    num: measures,
    unit: ['finance_division', 'clerk_office'],
    from: [0],
    code: ['O1', 'O2'],
  };
  const ofNow = {
    version: [1],
    revision: [0],
    run: [1],
    step: [0],
    position: ['clerk', 'mayor'],
    dueOn: ['2027-03-01'],
  };
  const ids = { announcement, piece, handover, person: _id, to: _id, file: importFile };
  const pointed = Object.entries(ids).map(([name, id]) => [name, [String(id)]]);
  return { ...likely, ...ofNow, ...Object.fromEntries(pointed) };
}

async function personWith(lineUserId: string): Promise<StoredPerson> {
  const found = await people(officeId('kham-muang')).findOne({ lineUserId });
  if (!found) throw new Error('nobody');
  return found;
}

/** As a button of a dialog has room for at the most (`envelope` of line/postback). */
const LONGEST_TOKEN = 'x'.repeat(40);

type ValueOf<A> = A extends fc.Arbitrary<infer T> ? T : never;

/** The token of the dialog that somebody is in; null: of none. */
async function tokenOf({ lineUserId }: TestPerson): Promise<string | null> {
  const { open } = await findDialog(officeId('kham-muang'), dialogKey(lineUserId, lineUserId), bot.clock.now());
  return open?.token ?? null;
}

test.each(buttonsOf.filter(({ buttons }) => buttons.length > 0))(
  'any button of $feature with anything that it may carry, in any dialog, pressed by anybody, is no fault',
  async ({ buttons }) => {
    const likely = await thereIs();
    const begun = fc.constantFrom(null, 'รายงาน มาตรการ 1 รอบ 6 เดือน', 'ประกาศ', 'ขอรหัส');
    for (const { button, schema } of buttons) {
      const pressed = fc.record({
        role: fc.constantFrom(...ROLES),
        begun,
        // What no button has room for is not pressed.
        payload: anyPayload(schema, likely).filter((one) => fits(dataOf(button, LONGEST_TOKEN, one))),
        isOfDialog: fc.boolean(),
      });
      const press = async ({ role, begun, payload, isOfDialog }: ValueOf<typeof pressed>): Promise<Reply> => {
        const person = await bot.member({ role, unit: isOfUnit(role) ? 'finance_division' : null });
        if (begun) await person.says(begun);
        const data = dataOf(button, isOfDialog ? await tokenOf(person) : null, payload);
        return sends(person, 'postback', { postback: { data } });
      };
      await fc.assert(
        fc.asyncProperty(pressed, pressed, pressed, async (...all) => {
          const replies = await Promise.all(all.map(press));
          await expectNoFault(...replies.map(({ text }) => text));
        }),
        { numRuns: 1 },
      );
    }
  },
);

test('a kind of event or message that LINE may bring one day is no fault', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  await expectNoFault((await sends(person, 'message', { message: { id: '1', type: 'hologram' } })).text);
  const at = bot.clock.now().getTime();
  const source = { type: 'user' as const, userId: person.lineUserId };
  await bot.after(person, undefined, () =>
    bot.world.sender.send(webhookEvent('teleport' as never, source, at, null, {})),
  );
  await expectNoFault('');
});
