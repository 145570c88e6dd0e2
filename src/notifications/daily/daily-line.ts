import { z } from 'zod';
import { compact } from '../../compact';
import type { DropReason } from '../../delivery';
import { isLocalDate, thaiDateTime } from '../../domain/calendar/dates';
import type { OfficeId } from '../../domain/office-store';
import { people } from '../../domain/people/person.model';
import { messageAction, textMessage } from '../../line/compose';
import { missedAnswer } from '../answers/missed-answer';
import { defineNotification, type Notice } from '../define-notification';
import { dailyTexts, labels } from './daily-texts';

const count = z.int().min(0);
/** The figures of a daily line; they are of a time that is over, so they are stored and not counted anew. */
const figures = z.object({
  /** what was closed up to this instant (milliseconds) and since the line before */
  until: z.int(),
  sent: count,
  failed: count,
  dropped: z.record(z.string(), count),
  /** days on which reminders were due and were not all planned */
  missed: z.array(z.string().refine(isLocalDate)),
});

/** Only who is an admin still gets these. */
const forAdmins = {
  urgency: 'may_wait',
  load: async (office: OfficeId): Promise<ReadonlySet<string>> =>
    new Set((await people(office).find({ 'grants.role': 'admin' })).map(({ _id }) => String(_id))),
  dropReason: 'left',
} as const;
const isFor = ({ person }: Pick<Notice<unknown>, 'person'>, admins: ReadonlySet<string>): boolean =>
  admins.has(String(person));

/** The line to admins that says what went out. */
export const dailyLine = defineNotification('daily.line', figures, {
  ...forAdmins,
  why: dailyTexts.reason,
  write(notice, admins) {
    if (!isFor(notice, admins)) return null;
    const { until, sent, failed, dropped, missed } = notice.payload;
    const reasons = Object.entries(dropped) as [DropReason, number][];
    const told = dailyTexts.line({ until: thaiDateTime(new Date(until)), sent, failed, reasons, missed });
    return textMessage(told, compact([messageAction(labels.sent), failed > 0 && messageAction(labels.failed)]));
  },
});

/** Tells admins that the holidays of a year are not known. */
export const holidaysMissing = defineNotification('holidays.missing', z.object({ year: z.int() }), {
  ...forAdmins,
  why: dailyTexts.holidaysReason,
  write: (notice, admins) => (isFor(notice, admins) ? textMessage(dailyTexts.holidays(notice.payload.year)) : null),
});

/** What tells of messages is not itself told of, or there would be a line every day. */
export const NOT_TOLD_OF: readonly string[] = [dailyLine.kind, holidaysMissing.kind, missedAnswer.kind];
