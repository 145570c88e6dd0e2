import { KINDS, reminderOccasion } from '../bot/features/reminders/payloads';
import { enqueue, type Outgoing } from '../delivery/enqueue';
import { endOfDay, instantOf, type LocalDate } from '../domain/calendar/dates';
import type { OfficeId } from '../domain/office-store';
import { groups } from '../domain/organisations/group.model';
import { people } from '../domain/people/person.model';
import type { Owed } from '../domain/reminders/owed.rules';
import { type DueStep, isPressing, planReminders } from '../domain/reminders/plan-reminders.rules';
import { holdDay, moveDay, REMINDED, type Reminded, type ReminderDay } from './reminder-day.model';

/** A reminder is for the working day: what has not gone out by then would reach people at home. */
const UNTIL = '18:00';
const HOUR_MS = 60 * 60_000;

export interface Stretch {
  office: OfficeId;
  day: LocalDate;
  owed: readonly Owed[];
  now: Date;
  /** how many people, or groups, it goes through at most */
  most: number;
}

/**
 * Plans the next stretch of an office's reminders of a day: stores the messages and how far it went. Call it inside a
 * transaction.
 * @returns how many messages were new; null when there is nothing left to plan
 */
export async function planStretch(stretch: Stretch): Promise<number | null> {
  const { office, day, owed, now } = stretch;
  const at = await holdDay(office, day);
  if (!at?.next) return null;
  if (owed.length === 0) {
    await moveDay(office, day, { next: null, after: null }, 0);
    return 0;
  }
  const { messages, last, isFull } =
    at.next === 'groups' ? await toGroups(stretch, at.after) : await toPeople(stretch, at.next, at.after);
  const planned = await enqueue(messages, now);
  await moveDay(
    office,
    day,
    isFull ? { next: at.next, after: last } : { next: following(at.next), after: null },
    planned,
  );
  return planned;
}

interface Gone {
  messages: Outgoing[];
  /** the last that was gone through */
  last: ReminderDay['after'];
  /** there may be more of them */
  isFull: boolean;
}

async function toPeople(stretch: Stretch, next: Exclude<Reminded, 'groups'>, after: Gone['last']): Promise<Gone> {
  const { office, owed, most } = stretch;
  // Who holds several roles was gone through with the first of them.
  const earlier = REMINDED.slice(0, REMINDED.indexOf(next));
  const role = [{ 'grants.role': next }, { 'grants.role': { $nin: earlier } }];
  const found = await people(office).find(
    { $and: after ? [...role, { _id: { $gt: after } }] : role },
    { sort: { _id: 1 }, limit: most },
  );
  const plan = planReminders(owed, { people: found, groups: [] });
  const messages = plan.people.map(({ person: { _id, lineUserId }, due, parts }) => ({
    ...common(stretch, due),
    to: { person: _id, lineUserId },
    kind: KINDS.person,
    payload: { day: stretch.day, due, parts },
  }));
  return { messages, last: found.at(-1)?._id ?? null, isFull: found.length === most };
}

async function toGroups(stretch: Stretch, after: Gone['last']): Promise<Gone> {
  const { office, owed, most } = stretch;
  const found = await groups(office).find(
    { state: 'linked', ...(after && { _id: { $gt: after } }) },
    { sort: { _id: 1 }, limit: most },
  );
  const plan = planReminders(owed, { people: [], groups: found });
  const messages = plan.groups.map(({ group: { lineGroupId }, due }) => ({
    ...common(stretch, due),
    to: { lineGroupId },
    kind: KINDS.group,
    payload: { day: stretch.day, due },
  }));
  return { messages, last: found.at(-1)?._id ?? null, isFull: found.length === most };
}

function common({ office, day, now }: Stretch, due: readonly DueStep[]) {
  return {
    office,
    occasion: reminderOccasion(day),
    priority: isPressing(due) ? ('urgent' as const) : ('normal' as const),
    expiresAt: lastMoment(day, now),
  };
}

/** Six in the evening, an hour from now where that is later, midnight at the latest. */
function lastMoment(day: LocalDate, now: Date): Date {
  const moment = Math.max(instantOf(day, UNTIL).getTime(), now.getTime() + HOUR_MS);
  const midnight = endOfDay(day);
  return moment < midnight.getTime() ? new Date(moment) : midnight;
}

const following = (one: Reminded): Reminded | null => REMINDED[REMINDED.indexOf(one) + 1] ?? null;
