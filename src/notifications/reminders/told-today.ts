import { linesOf } from '../../delivery';
import { instantOf, type LocalDate } from '../../domain/calendar/dates';
import type { OfficeId } from '../../domain/office-store';
import type { Due } from '../../domain/reminders/still-due.rules';
import type { Notice } from '../define-notification';
import { ANY_AGAIN, isAgain, type PersonPayload, personPayload, reminderOccasion } from './payloads';

type ListNotice = Pick<Notice<PersonPayload>, 'to' | 'occasion' | 'payload'>;

/** What a person's own list of a day need not say, because another one of that day does. */
export interface ToldToday {
  /** the deadlines that another own list of the day tells of */
  by(notice: ListNotice): readonly Due[];
}

/**
 * Looks up what else the recipients of some notices are told of on a day. A repetition gives way to the reminder of that day, sent or
 * not. That one gives way only to a repetition that is there before it, which needs a reminder that was made up.
 */
export async function toldToday(
  office: OfficeId,
  notices: readonly ListNotice[],
  today: LocalDate,
): Promise<ToldToday> {
  const toAgain = notices.filter(({ occasion }) => isAgain(occasion)).map(({ to }) => to);
  const toMadeUp = notices.filter(({ payload }) => payload.madeUp).map(({ to }) => to);
  const regular = await ownLists(office, toAgain, {
    occasion: reminderOccasion(today),
    state: { $in: ['queued', 'under_way', 'sent'] },
  });
  const repeated = await ownLists(office, toMadeUp, {
    occasion: ANY_AGAIN,
    state: 'sent',
    closedAt: { $gte: instantOf(today) },
  });
  return {
    by({ to, occasion, payload }) {
      if (isAgain(occasion)) return regular.get(to) ?? [];
      return payload.madeUp ? (repeated.get(to) ?? []) : [];
    },
  };
}

async function ownLists(office: OfficeId, to: readonly string[], which: object): Promise<Map<string, Due[]>> {
  if (to.length === 0) return new Map();
  const found = await linesOf({ office, to: { $in: [...to] }, ...which });
  const lists = new Map<string, Due[]>();
  for (const row of found) {
    const { parts, due } = personPayload.parse(row.payload);
    if (parts.own) lists.set(row.to, [...(lists.get(row.to) ?? []), ...due]);
  }
  return lists;
}
