import { z } from 'zod';
import type { Recipient } from '../../delivery';
import type { OfficeId } from '../../domain/office-store';
import { textMessage } from '../../line/compose';
import { defineNotification, type Notice } from '../define-notification';
import { notify } from '../notify';
import { saidAt } from './said-at';
import { texts } from './texts';

const MINUTE_MS = 60_000;
/** Later nobody knows any more what they asked. */
const MISSED_WITHIN_MS = 7 * 24 * 3_600_000;

/** `at`: when the event came, in milliseconds. `what`: why it was not answered, or perhaps not. */
const missedSchema = z.object({ at: z.int(), what: z.enum(['question', 'failed', 'maybe', 'maybe_done']) });
type MissedPayload = z.infer<typeof missedSchema>;
/** What the next reply says of an event that was not answered, or perhaps not. */
export type Missed = MissedPayload['what'];

/** One line of what a person was not answered. It only rides along: it is worth no message of the month's. */
export const missedAnswer = defineNotification('answer.missed', missedSchema, {
  why: texts.missedReason,
  urgency: 'may_wait',
  isAnswer: true,
  load: async (_office, notices: readonly Notice<MissedPayload>[], now) => linesOf(notices, now),
  write({ key }, lines) {
    const line = lines.get(key);
    return line === undefined ? null : textMessage(line);
  },
  dropReason: 'superseded',
});

/** What happened to the same person in the same way is one line, which the first of them has. */
function linesOf(notices: readonly Notice<MissedPayload>[], now: Date): ReadonlyMap<string, string> {
  const groups = new Map<string, Notice<MissedPayload>[]>();
  for (const one of notices) {
    const alike = `${one.to} ${one.payload.what}`;
    groups.set(alike, [...(groups.get(alike) ?? []), one]);
  }
  const lines = new Map<string, string>();
  for (const [first, ...others] of groups.values()) {
    if (!first) continue;
    const times = [first, ...others].map(({ payload }) => payload.at);
    lines.set(first.key, lineOf(first.payload.what, Math.min(...times), Math.max(...times), now));
  }
  return lines;
}

function lineOf(what: Missed, from: number, until: number, now: Date): string {
  const [first, last] = [saidAt(from, now), saidAt(until, now)];
  return texts.missed[what](first === last ? texts.at(first) : texts.between(first, last));
}

/** Has the next reply to somebody say that an answer was missed, or may have been. Joins a transaction that is running. */
export async function notifyMissed(
  { office, to, at, what }: { office: OfficeId; to: Recipient; at: Date; what: Missed },
  now: Date,
): Promise<void> {
  const expiresAt = new Date(now.getTime() + MISSED_WITHIN_MS);
  // The line names the minute: what was missed in the same one is the same line.
  const minute = new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS);
  const occasion = `missed/${what}/${minute.toISOString()}`;
  const payload = { at: minute.getTime(), what };
  await notify(missedAnswer, [to], { office, occasion, payload, notBefore: expiresAt, expiresAt }, now);
}
