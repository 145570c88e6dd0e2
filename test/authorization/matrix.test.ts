import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mongoose, { mongo } from 'mongoose';
import { CASES, type Case, mayTake } from '../../src/bot/authorization/cases';
import { authorizationDocument } from '../../src/bot/authorization/document';
import { type Dialog, dialogKey, endDialog, openDialog, saveDialog } from '../../src/bot/dialog';
import type { Route, Trigger } from '../../src/bot/feature';
import { allFeatures } from '../../src/bot/features';
import { newValues as newAnnouncement } from '../../src/bot/features/announce/draft';
import { newValues as newReport } from '../../src/bot/features/report/draft';
import { texts } from '../../src/bot/texts';
import { measures } from '../../src/domain/measures/measure.model';
import { positionHolders } from '../../src/domain/memos/position-holder.model';
import { type OfficeId, officeId } from '../../src/domain/office-store';
import { findOrganisation, saveOrganisation } from '../../src/domain/organisations/organisation.model';
import { keepItemPages } from '../../src/domain/papers/keep-item-pages';
import { leaveOffice } from '../../src/domain/people/leave-office';
import { isOfUnit, ROLES, type Role } from '../../src/domain/people/people.rules';
import { people } from '../../src/domain/people/person.model';
import type { StoredPerson } from '../../src/domain/people/redeem-code';
import { recordStep } from '../../src/domain/reports/record-step';
import { reports } from '../../src/domain/reports/report.model';
import { inboxCollection } from '../../src/line/inbox';
import { projectRoot } from '../../src/root';
import { type TestPerson, useBot } from '../../src/testing/make-bot';
import { waitUntil } from '../../src/testing/wait-until';
import { STAFF_PAGES } from '../../src/web/pages/staff/all-pages';
import { aMeasure, aReport } from '../domain/reports/samples';
import { anything, PAYLOADS, type Pointed, plainPayload, type World } from './payloads';
import { putAnnouncement, putEvidence, putHandover, putImport, putMemo } from './things';

const bot = useBot();
const OFFICE = officeId('kham-muang');
const UNITS: Record<Case, string> = { own: 'clerk_office', other: 'finance_division' };
/** In no text that the product writes by itself. */
const SECRET = 'ความลับของคำม่วง';
const features = allFeatures();
const routes = features.flatMap((feature) => feature.routes);

type ButtonRoute = Route & { on: Extract<Trigger, { button: string }> };
const buttons = routes.filter((route): route is ButtonRoute => 'button' in route.on);

/** The dialogs whose buttons are pressed, as each feature's talk takes them. */
const DIALOGS: Record<string, () => Dialog> = {
  report: () => openDialog('report', 'measure', newReport(2570, 'a-batch', {})),
  evidence: () => openDialog('evidence', 'measure', { batch: 'pending', year: 2570, from: 0, about: null }),
  announce: () =>
    openDialog('announce', 'earlier', newAnnouncement(String(new mongo.ObjectId()), { text: 'ก', audience: null })),
  review: () => openDialog('review', 'reason', {}),
  memo: () => openDialog('memo', 'comment', {}),
  withdrawal: () => openDialog('withdrawal', 'reason', {}),
  withdrawal_words: () => openDialog('withdrawal_words', 'reason', {}),
  closing: () => openDialog('closing', 'reason', {}),
  assign: () => openDialog('assign', 'people', {}),
  codes: () => openDialog('codes', 'role', { request: 'a-request' }),
  handover: () => openDialog('handover', 'kind', {}),
};

async function stored({ lineUserId }: TestPerson, office = OFFICE): Promise<StoredPerson> {
  const person = await people(office).findOne({ lineUserId });
  if (!person) throw new Error('nobody');
  return person;
}

const memberOf = (role: Role, office: string = OFFICE) =>
  bot.member({ office, role, unit: isOfUnit(role) ? UNITS.own : null });

/** Two measures that belong to this unit alone. @returns their numbers */
async function putMeasures(its: Case): Promise<[number, number]> {
  const numbers: [number, number] = its === 'own' ? [91, 92] : [93, 94];
  for (const num of numbers) {
    await measures(OFFICE).insert(aMeasure({ office: OFFICE, num, title: `ทดสอบ ${num}`, units: [UNITS[its]] }));
  }
  return numbers;
}

/** What the buttons point at: things of the person's unit and own making, and things of another unit and somebody else's. */
async function worldOf(person: { _id: mongo.ObjectId }): Promise<World> {
  const now = bot.clock.now();
  const organisation = await findOrganisation(OFFICE);
  if (!organisation) throw new Error('no office');
  const approvalChain = [
    { position: 'clerk', title: 'ปลัด' },
    { position: 'mayor', title: 'นายก' },
  ];
  await saveOrganisation({ ...organisation, approvalChain });
  await putMemo(OFFICE, 'clerk');
  const somebody = await stored(await bot.member({ role: 'staff', unit: UNITS.other, name: SECRET }));
  const world: Partial<World> = {};
  for (const its of CASES) {
    const by = its === 'own' ? person._id : somebody._id;
    const [measure, submitted] = await putMeasures(its);
    await putReport(measure, UNITS[its], somebody._id);
    await putReport(submitted, UNITS[its], by);
    const unit = UNITS[its];
    const sent = { text: SECRET, now };
    const item = its === 'own' ? 'O91' : 'O93';
    const page = { fiscalYear: 2570, code: item, title: SECRET, url: null, publishedOn: null };
    await keepItemPages(OFFICE, [{ ...page, unit }]);
    world[its] = {
      unit,
      measure,
      submitted,
      item,
      colleague: somebody._id,
      announcement: await putAnnouncement(OFFICE, { by, ...sent, within: [unit] }),
      toFollowUp: await putAnnouncement(OFFICE, {
        by: somebody._id,
        ...sent,
        within: its === 'own' ? null : [unit],
      }),
      evidence: await putEvidence(OFFICE, { by, measure, unit: UNITS[its], now, name: SECRET }),
      offered: await putHandover(OFFICE, { from: somebody._id, to: by, now }),
      given: await putHandover(OFFICE, { from: by, to: somebody._id, now }),
      importFile: await putImport(OFFICE, { by, now }),
    };
  }
  await putEvidence(OFFICE, { by: person._id, measure: null, now, batch: 'pending' });
  return world as World;
}

/** A report of the first round that its writer handed in just now. */
async function putReport(measure: number, unit: string, by: mongo.ObjectId): Promise<void> {
  const at = bot.clock.now();
  const report = aReport({
    measure,
    unit,
    progress: 50,
    detail: SECRET,
    state: 'submitted',
    reportedBy: by,
    reportedAt: at,
  });
  await reports(OFFICE).insert(report);
  const step = { action: 'submit' as const, from: 'none' as const, to: 'submitted' as const, version: 1, by, at };
  await recordStep(OFFICE, { key: report, ...step, eventId: `put-${measure}` });
}

/** Everything that is stored of an office or beside the offices, but what tells of tries, and what is open to somebody. */
async function everything(of: mongo.Document = {}): Promise<Record<string, string>> {
  const { db } = mongoose.connection;
  const listed = (await db?.listCollections({}, { nameOnly: true }).toArray()) ?? [];
  const kept = listed
    .map(({ name }) => name)
    .filter((name) => !/^(system\.|audit_events$|dialogs$|inbox|.*\.chunks$)/.test(name));
  const read = async (name: string) => [
    name,
    JSON.stringify(await db?.collection(name).find(of).sort({ _id: 1 }).toArray()),
  ];
  return Object.fromEntries(await Promise.all(kept.map(read)));
}

/** What a button carries. @throws Error that says where it is to be written */
function payloadOf({ on: { button, schema } }: ButtonRoute, to: Pointed): unknown {
  const payload = PAYLOADS[button]?.(to) ?? plainPayload(schema);
  if (!payload) throw new Error(`What does ${button} carry? Add it to test/authorization/payloads.ts`);
  return payload;
}

/** Presses a button as it stands to the person in a case, in the dialog that it belongs to. */
async function press(person: TestPerson, route: ButtonRoute, to: Pointed, office: OfficeId | null) {
  const kind = route.on.button;
  const key = dialogKey(person.lineUserId, person.lineUserId);
  const begin = DIALOGS[kind.split('.')[0] ?? ''];
  const dialog = begin && !kind.startsWith('evidence.withdraw') ? begin() : null;
  if (office) {
    await endDialog(office, key);
    if (dialog) await saveDialog(office, key, null, dialog, bot.clock.now());
  }
  const payload = payloadOf(route, to);
  return person.pressesData(JSON.stringify(['1', kind, dialog?.token ?? null, payload]));
}

/** How many tries of somebody were refused so far. */
function refusals({ _id: actor }: StoredPerson): Promise<number> {
  const events = mongoose.connection.collection('audit_events');
  return events.countDocuments({ office: OFFICE, actor, action: /^refused\./ });
}

/** Gives the position whose turn it is to the person, or to somebody else. */
async function holdPosition(person: mongo.ObjectId): Promise<void> {
  const held = { $set: { person, setBy: person, setAt: bot.clock.now() } };
  await positionHolders(OFFICE).updateOne({ position: 'clerk' }, held, { upsert: true });
}

test('the document says what the routes say; it is written by npm run authorization', () => {
  expect(readFileSync(join(projectRoot(), 'docs/AUTHORIZATION.md'), 'utf8')).toBe(
    authorizationDocument(features, STAFF_PAGES),
  );
});

test('every button is pressed', () => {
  const kinds = buttons.map(({ on }) => on.button).sort();
  const missing = buttons
    .filter(({ on }) => !PAYLOADS[on.button] && !plainPayload(on.schema))
    .map(({ on }) => on.button);
  const gone = Object.keys(PAYLOADS).filter((kind) => !kinds.includes(kind));
  expect({ 'to be added to payloads.ts': missing, 'to be taken out of it': gone }).toEqual({
    'to be added to payloads.ts': [],
    'to be taken out of it': [],
  });
  expect(new Set(kinds).size).toBe(kinds.length);
  for (const one of buttons) expect(() => one.on.schema.parse(payloadOf(one, anything))).not.toThrow();
});

describe.each(ROLES)('as %s', (role) => {
  test('each button is refused or not as the matrix has it, and a refusal changes nothing', async () => {
    const person = await memberOf(role);
    const me = await stored(person);
    const world = await worldOf(me);
    const presses = buttons.flatMap((route) => CASES.map((its) => ({ route, its, may: mayTake(route, role, its) })));
    // Where there is no thing, one press is enough.
    const chosen = presses.filter(({ route, its }) => route.permission !== null || its === 'own');
    // What takes the person's own data away comes last.
    const allowed = chosen.filter(({ may }) => may).sort((a, b) => rank(a.route) - rank(b.route));
    const wrong: string[] = [];
    let before = await refusals(me);
    const pressAll = async (some: typeof chosen): Promise<void> => {
      for (const { route, its, may } of some) {
        const { text } = await press(person, route, world[its], OFFICE);
        const after = await refusals(me);
        const refused = after - before;
        before = after;
        if (refused !== (may ? 0 : 1)) wrong.push(`${route.on.button} (${its}): refused ${refused} times: ${text}`);
        if (!may && !/ผู้ที่|เฉพาะ/.test(text)) wrong.push(`${route.on.button} (${its}) does not say who may: ${text}`);
      }
    };
    await holdPosition(world.own.colleague);
    const state = await everything();
    await pressAll(chosen.filter(({ may }) => !may));
    expect(wrong).toEqual([]);
    expect(await everything()).toEqual(state);
    await pressAll(allowed.filter(({ its }) => its === 'other'));
    await holdPosition(me._id);
    await pressAll(allowed.filter(({ its }) => its === 'own'));
    expect(wrong).toEqual([]);
    // What failed at first is tried again a second later: not in the middle of the next test.
    await waitUntil('nothing is open', async () => (await inboxCollection().countDocuments({ open: true })) === 0);
  });

  test('of another office each button changes nothing here, and shows nothing of it', async () => {
    const office = officeId('mueang-hong');
    const person = await memberOf(role, office);
    const world = await worldOf({ _id: new mongo.ObjectId() });
    const state = await everything({ office: OFFICE });
    const shown: string[] = [];
    for (const route of buttons.filter(
      ({ permission, on }) => permission !== null || /remove|holder|handover|ack/.test(on.button),
    )) {
      const { messages } = await press(person, route, world.other, office);
      if (JSON.stringify(messages).includes(SECRET)) shown.push(route.on.button);
    }
    expect(shown).toEqual([]);
    expect(await everything({ office: OFFICE })).toEqual(state);
  });
});

const rank = ({ on }: ButtonRoute): number => (on.button === 'own_data.delete' ? 1 : 0);

test.each([
  ['a guest', async () => bot.guest()],
  [
    'somebody who was removed',
    async () => {
      const person = await memberOf('admin');
      await leaveOffice(OFFICE, await stored(person), bot.clock.now());
      return person;
    },
  ],
])('%s gets nowhere by any button', async (_who, make) => {
  const person = await make();
  const world = await worldOf({ _id: new mongo.ObjectId() });
  const state = await everything();
  const said = new Set<string>();
  for (const route of buttons.filter(({ who }) => who !== 'anyone')) {
    said.add((await press(person, route, world.other, null)).text);
  }
  expect([...said]).toEqual([texts.notRegistered]);
  expect(await everything()).toEqual(state);
});

test('what is private is refused in a group', async () => {
  const admin = await memberOf('admin');
  const world = await worldOf(await stored(admin));
  const group = await bot.groupOf({ members: [admin] });
  const inPrivate = buttons.filter(
    (route) => route.who !== 'anyone' && route.privateOnly && mayTake(route, 'admin', 'own'),
  );
  const withoutDialog = inPrivate.filter(({ on }) => !DIALOGS[on.button.split('.')[0] ?? '']);
  expect(withoutDialog.length).toBeGreaterThan(10);
  for (const one of withoutDialog) {
    const data = JSON.stringify(['1', one.on.button, null, payloadOf(one, world.own)]);
    expect((await admin.pressesData(data, group)).text).toBe(texts.privateOnly);
  }
});
