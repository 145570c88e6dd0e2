import { z } from 'zod';
import { compact } from '../../compact';
import type { DropReason } from '../../delivery/drop-reason';
import { type MessageKind, type Prepared, rowKey } from '../../delivery/kinds';
import { MISSED_ANSWER } from '../../delivery/outbox.model';
import { isLocalDate, thaiDateTime } from '../../domain/calendar/dates';
import type { OfficeId } from '../../domain/office-store';
import { people } from '../../domain/people/person.model';
import { messageAction, textMessage } from '../../line/compose';
import type { Message } from '../../line/types';
import { dailyTexts, labels } from './daily-texts';

export const DAILY_LINE = 'daily.line';
export const HOLIDAYS_MISSING = 'holidays.missing';
/** What tells of messages is not itself told of, or there would be a line every day. */
export const NOT_TOLD_OF: readonly string[] = [DAILY_LINE, HOLIDAYS_MISSING, MISSED_ANSWER];

const count = z.int().min(0);
const figures = z.object({
  /** what was closed up to this instant (milliseconds) and since the line before */
  until: z.int(),
  sent: count,
  failed: count,
  dropped: z.record(z.string(), count),
  /** days on which reminders were due and were not all planned */
  missed: z.array(z.string().refine(isLocalDate)),
});
/** The figures of a daily line; they are of a time that is over, so they are stored and not counted anew. */
export type DailyFigures = z.infer<typeof figures>;

/** The line to admins that says what went out. */
export const dailyLineKind: MessageKind = {
  kind: DAILY_LINE,
  prepare: (office, rows) => toAdmins(office, rows, ({ payload }) => lineOf(figures.parse(payload))),
  reason: () => dailyTexts.reason,
};

/** Tells admins that the holidays of a year are not known. */
export const holidaysMissingKind: MessageKind = {
  kind: HOLIDAYS_MISSING,
  prepare: (office, rows) =>
    toAdmins(office, rows, ({ payload }) =>
      textMessage(dailyTexts.holidays(z.object({ year: z.int() }).parse(payload).year)),
    ),
  reason: () => dailyTexts.holidaysReason,
};

function lineOf({ until, sent, failed, dropped, missed }: DailyFigures): Message {
  const reasons = Object.entries(dropped) as [DropReason, number][];
  const told = dailyTexts.line({ until: thaiDateTime(new Date(until)), sent, failed, reasons, missed });
  return textMessage(told, compact([messageAction(labels.sent), failed > 0 && messageAction(labels.failed)]));
}

/** The messages of those who are admins still. */
async function toAdmins(
  office: OfficeId,
  rows: Parameters<MessageKind['prepare']>[1],
  write: (row: (typeof rows)[number]) => Message,
): Promise<Map<string, Prepared>> {
  const admins = await people(office).find({ 'grants.role': 'admin' });
  const ids = new Set(admins.map(({ _id }) => String(_id)));
  return new Map(
    rows.map((row) => [rowKey(row), ids.has(String(row.person)) ? { send: [write(row)] } : { drop: 'left' }]),
  );
}
