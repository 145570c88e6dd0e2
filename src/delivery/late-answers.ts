import type { FilterQuery } from 'mongoose';
import { type OfficeId, officeId } from '../domain/office-store';
import { officeOf } from '../domain/people/directory.model';
import { people } from '../domain/people/person.model';
import type { LateAnswer, LateAnswers, LateOutcome } from '../line/late-answers';
import type { LatePayload, Missed, MissedPayload } from './answer-kinds';
import { enqueue, type Recipient } from './enqueue';
import { type Envelope, LATE_ANSWER, MISSED_ANSWER, Outbox } from './outbox.model';

const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;
/** Longer than the month whose messages may be used up. */
const CONFIRMED_WITHIN_MS = 35 * DAY_MS;
/** Later nobody knows any more what they asked. */
const MISSED_WITHIN_MS = 7 * DAY_MS;

/**
 * Late answers go through the outbox like everything that the bot says on its own, so they wait for LINE, for the rates and for the
 * month's messages. What an event changed is confirmed in any case; a mere question is worth no message: the next reply says that it
 * was missed. Of somebody who belongs to no office nothing is kept.
 */
export function createLateAnswers({ now }: { now: () => Date }): LateAnswers {
  return {
    notSent: async (late) => {
      if (late.changed === null && !late.isApology) return note(late, 'question', now());
      return queue(late, now());
    },
    maybeSent: async (late) => {
      if (late.isApology) return note(late, 'failed', now());
      return note(late, late.changed === null ? 'maybe' : 'maybe_done', now());
    },
  };
}

async function queue(late: LateAnswer, now: Date): Promise<LateOutcome> {
  const { eventId, receivedAt, to, messages } = late;
  const office = await officeFor(late);
  if (!to || !office || messages.length === 0) return 'left';
  await enqueue(
    [
      {
        office,
        to: await recipientOf(office, to),
        occasion: `answer/${eventId}`,
        kind: LATE_ANSWER,
        payload: { at: receivedAt.getTime() } satisfies LatePayload,
        said: JSON.stringify(messages),
        // Should the person say something first, it goes with the answer to that, free of charge.
        priority: 'may_wait',
        expiresAt: new Date(now.getTime() + CONFIRMED_WITHIN_MS),
      },
    ],
    now,
  );
  return 'queued';
}

/** In a group whoever spoke sees that nothing came, and the talk has moved on. */
async function note(late: Omit<LateAnswer, 'messages'>, what: Missed, now: Date): Promise<LateOutcome> {
  const office = isPerson(late.to) ? await officeFor(late) : null;
  if (!late.to || !office) return 'left';
  await noteMissed({ office, to: await recipientOf(office, late.to), at: late.receivedAt, what }, now);
  return 'noted';
}

/** Has the next reply to somebody say that an answer was missed, or may have been. Joins a transaction that is running. */
async function noteMissed(
  { office, to, at, what }: { office: OfficeId; to: Recipient; at: Date; what: Missed },
  now: Date,
): Promise<void> {
  const expiresAt = new Date(now.getTime() + MISSED_WITHIN_MS);
  // The line names the minute: what was missed in the same one is the same line.
  const minute = new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS);
  const payload = { at: minute.getTime(), what } satisfies MissedPayload;
  const occasion = `missed/${what}/${minute.toISOString()}`;
  await enqueue(
    [{ office, to, occasion, kind: MISSED_ANSWER, payload, priority: 'may_wait', notBefore: expiresAt, expiresAt }],
    now,
  );
}

/**
 * Late answers that went out, and may not have arrived, are not said again: the next reply to whom they are for says that something was
 * done. Call it before they are closed. Joins a transaction that is running.
 */
export async function noteUnclear(which: FilterQuery<Envelope>, now: Date): Promise<void> {
  const found = await Outbox.find({ ...which, kind: LATE_ANSWER }).lean<Envelope[]>();
  for (const { office, to, people, payload } of found) {
    const [lineUserId = ''] = to;
    if (!isPerson(lineUserId)) continue;
    const recipient = { person: people[0] ?? null, lineUserId };
    await noteMissed({ office, to: recipient, at: new Date(Number(payload.at)), what: 'maybe_done' }, now);
  }
}

async function officeFor({ changed, to }: Pick<LateAnswer, 'changed' | 'to'>): Promise<OfficeId | null> {
  if (changed) return officeId(changed);
  return to === null ? null : officeOf(to);
}

/** LINE's ids of users begin with U. */
const isPerson = (to: string | null): boolean => to?.startsWith('U') === true;

/** Who has just left is told so all the same. */
async function recipientOf(office: OfficeId, to: string): Promise<Recipient> {
  if (!isPerson(to)) return { lineGroupId: to };
  const person = await people(office).findOne({ lineUserId: to });
  return { person: person?._id ?? null, lineUserId: to };
}
