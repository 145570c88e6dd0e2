import type { OutboxRow } from '../../../delivery/outbox.model';
import { Outbox } from '../../../delivery/outbox.model';
import type { LocalDate } from '../../../domain/calendar/dates';
import type { OfficeId } from '../../../domain/office-store';
import { isAgain, reminderOccasion } from './payloads';

/** Of the recipients of repetitions those (by LINE's id) whom a reminder of today reaches or has reached: they need no other. */
export async function coveredToday(
  office: OfficeId,
  rows: readonly OutboxRow[],
  today: LocalDate,
): Promise<Set<string>> {
  const to = rows.filter(({ occasion }) => isAgain(occasion)).map((row) => row.to);
  if (to.length === 0) return new Set();
  const regular = await Outbox.find(
    { office, occasion: reminderOccasion(today), to: { $in: to }, state: { $in: ['waiting', 'sending', 'sent'] } },
    { to: 1 },
  )
    .lean<Pick<OutboxRow, 'to'>[]>()
    .exec();
  return new Set(regular.map((row) => row.to));
}
