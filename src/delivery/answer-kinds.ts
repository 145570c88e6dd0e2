import { z } from 'zod';
import { localDate, localTime, thaiDateTime } from '../domain/calendar/dates';
import { textMessage } from '../line/compose';
import { LIMITS } from '../line/limits';
import type { Message } from '../line/types';
import { type MessageKind, type Prepared, rowKey } from './kinds';
import { LATE_ANSWER, MISSED_ANSWER } from './outbox.model';
import type { OutboxRow } from './rows';
import { deliveryTexts } from './texts';

/** What the next reply says of an event that was not answered, or perhaps not. */
const MISSED = ['question', 'failed', 'maybe', 'maybe_done'] as const;
export type Missed = (typeof MISSED)[number];

/** When the event came, in milliseconds. */
const at = z.int();
const latePayload = z.object({ at });
const missedPayload = z.object({ at, what: z.enum(MISSED) });
export type LatePayload = z.infer<typeof latePayload>;
export type MissedPayload = z.infer<typeof missedPayload>;

/** An answer that could not be sent by reply, as it was: it tells of something that was done. */
export const lateAnswerKind: MessageKind = {
  kind: LATE_ANSWER,
  prepare: async (_office, rows, now) => new Map(rows.map((row) => [rowKey(row), { send: lateAnswer(row, now) }])),
  reason: () => deliveryTexts.lateAnswerReason,
};

function lateAnswer({ payload, said }: OutboxRow, now: Date): Message[] {
  if (said === undefined) throw new TypeError('a late answer without its messages');
  const messages = JSON.parse(said) as Message[];
  if (messages.length >= LIMITS.messagesPerSend) return messages;
  return [textMessage(deliveryTexts.lateAnswer(saidAt(latePayload.parse(payload).at, now))), ...messages];
}

/** One line of what a person was not answered. It only rides along: it is worth no message of the month's. */
export const missedAnswerKind: MessageKind = {
  kind: MISSED_ANSWER,
  async prepare(_office, rows, now) {
    const prepared = new Map<string, Prepared>();
    for (const alike of alikeOf(rows)) {
      const times = alike.map(({ payload }) => missedPayload.parse(payload).at).sort((a, b) => a - b);
      const [first, ...others] = alike;
      if (!first) continue;
      prepared.set(rowKey(first), { send: [textMessage(lineOf(missedPayload.parse(first.payload).what, times, now))] });
      for (const row of others) prepared.set(rowKey(row), { drop: 'superseded' });
    }
    return prepared;
  },
  reason: () => deliveryTexts.missedAnswerReason,
};

/** What happened to the same person in the same way is one line. */
function alikeOf(rows: readonly OutboxRow[]): OutboxRow[][] {
  const groups = new Map<string, OutboxRow[]>();
  for (const row of rows) {
    const key = `${row.to} ${missedPayload.parse(row.payload).what}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function lineOf(what: Missed, times: readonly number[], now: Date): string {
  const first = saidAt(times[0] ?? 0, now);
  const last = saidAt(times.at(-1) ?? 0, now);
  return deliveryTexts.missed[what](first === last ? `เมื่อ ${first}` : `ตั้งแต่ ${first} ถึง ${last}`);
}

/** A time as people say it: of today only the clock. */
function saidAt(ms: number, now: Date): string {
  const at = new Date(ms);
  return localDate(at) === localDate(now) ? `${localTime(at).replace(':', '.')} น.` : thaiDateTime(at);
}
