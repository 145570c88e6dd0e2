import { mongo } from 'mongoose';
import type { DropReason } from '../../../src/delivery/drop-reason';
import { enqueue, type Outgoing } from '../../../src/delivery/enqueue';
import type { OutboxRow } from '../../../src/delivery/rows';
import { endOfDay, instantOf, type LocalDate, localDate } from '../../../src/domain/calendar/dates';
import { evidence } from '../../../src/domain/evidence/evidence.model';
import { officeId } from '../../../src/domain/office-store';
import { people } from '../../../src/domain/people/person.model';
import { reports } from '../../../src/domain/reports/report.model';
import type { Moment, TestBot, TestGroup, TestPerson } from '../../../src/testing/make-bot';
import { outboxRows } from '../../../src/testing/outbox-rows';
import type { Reply } from '../../../src/testing/reply';
import { aReport } from '../../domain/reports/samples';

export const KHAM_MUANG = officeId('kham-muang');
/** 14 days before the first round of 2570 is due. */
export const DAY: LocalDate = '2027-03-17';
export const SIX_MONTHS = { fiscalYear: 2570, round: '6m' as const, dueOn: '2027-03-31', step: 14 };
export const TWELVE_MONTHS = { fiscalYear: 2570, round: '12m' as const, dueOn: '2027-09-30', step: 14 };

type Due = { fiscalYear: number; round: '6m' | '12m'; dueOn: LocalDate; step: number };
const NO_PARTS = { own: false, units: false, office: false };

/** A row as the plan of reminders puts it into the outbox. */
export async function remind(
  bot: TestBot,
  to: TestPerson | TestGroup,
  parts: Partial<typeof NO_PARTS> = { own: true },
  due: Due[] = [SIX_MONTHS],
  office = KHAM_MUANG,
): Promise<void> {
  const now = bot.clock.now();
  const day = localDate(now);
  const rest = { office, occasion: `reminder/${day}`, expiresAt: endOfDay(day) };
  const isPerson = 'lineUserId' in to;
  const outgoing: Outgoing = isPerson
    ? {
        ...rest,
        to: { person: (await stored(to, office))._id, lineUserId: to.lineUserId },
        kind: 'reminder.person',
        payload: { day, due, parts: { ...NO_PARTS, ...parts } },
      }
    : { ...rest, to: { lineGroupId: to.id }, kind: 'reminder.group', payload: { day, due } };
  if ((await enqueue([outgoing], now)) !== 1) throw new Error('It was there already');
}

export async function stored(person: TestPerson, office = KHAM_MUANG) {
  const found = await people(office).findOne({ lineUserId: person.lineUserId });
  if (!found) throw new Error('Nobody');
  return found;
}

/**
 * Lets the bot send what is due.
 * @returns by chat what it got, why it got nothing, or null: there was nothing for it
 */
export async function send(
  bot: TestBot,
): Promise<(chat: TestPerson | TestGroup) => Promise<Reply | DropReason | null>> {
  const before = bot.moment();
  const open = await outboxRows({ open: true });
  await bot.idle();
  return async (chat) => {
    const isPerson = 'lineUserId' in chat;
    const to = isPerson ? chat.lineUserId : chat.id;
    const occasions = new Set(open.flatMap((row) => (row.to === to ? [row.occasion] : [])));
    const rows = (await outboxRows({ to })).filter(({ occasion }) => occasions.has(occasion));
    const failed = rows.find(({ state }) => state === 'failed');
    if (failed) throw new Error(`LINE refuses it: ${failed.lastFailure}`);
    const dropped = rows.find(({ state }) => state === 'dropped')?.dropped;
    if (dropped) return dropped;
    const reply = got(bot, chat, before);
    return reply.messages.length > 0 ? reply : null;
  };
}

/** What a chat got since a moment. */
function got(bot: TestBot, chat: TestPerson | TestGroup, since: Moment): Reply {
  if ('lineUserId' in chat) return chat.got(since);
  return bot.saidIn({ key: bot.world.people.group(chat.key).members[0] ?? '', group: chat.key }, since);
}

/** Lets the bot send what is due to a chat that must get something. */
export async function sentTo(bot: TestBot, chat: TestPerson | TestGroup): Promise<Reply> {
  const reply = await (await send(bot))(chat);
  if (reply === null || typeof reply === 'string') throw new Error(`It got nothing: ${reply}`);
  return reply;
}

/** Something for a person in the outbox, not sent yet. `by` is put into its payload. */
export async function put(
  bot: TestBot,
  to: TestPerson,
  by: TestPerson,
  row: Pick<Outgoing, 'kind' | 'occasion' | 'payload'>,
): Promise<void> {
  const now = bot.clock.now();
  const { _id: person } = await stored(to);
  const payload = { ...row.payload, by: String((await stored(by))._id) };
  const rest = { office: KHAM_MUANG, expiresAt: endOfDay(localDate(now)) };
  await enqueue([{ ...rest, ...row, payload, to: { person, lineUserId: to.lineUserId } }], now);
}

/** Complete reports, with evidence, of a unit's parts of measures in a round of 2570. */
export async function complete(
  nums: readonly number[],
  round: '6m' | '12m' = '6m',
  unit = 'finance_division',
): Promise<void> {
  for (const measure of nums) {
    await reports(KHAM_MUANG).insert(aReport({ unit, measure, round, progress: 100, output: 'คู่มือ', outcome: 'ลดลง' }));
    await showEvidence(measure, round, unit);
  }
}

/** A link as evidence of a unit's part of a measure in a round of 2570. */
async function showEvidence(measure: number, round: '6m' | '12m', unit: string): Promise<void> {
  await evidence(KHAM_MUANG).insert({
    kind: 'link',
    state: 'kept',
    lineMessageId: `${measure}/${round}/${unit}`,
    part: 0,
    batch: 'one',
    set: null,
    about: { fiscalYear: 2570, measure, round, unit },
    by: new mongo.ObjectId(),
    sentAt: instantOf(DAY, '08:00'),
    name: null,
    url: 'https://example.go.th',
    content: null,
    trouble: null,
    withdrawn: null,
  });
}

export async function waiting(): Promise<OutboxRow[]> {
  return outboxRows({ state: 'queued' });
}
