import type { mongo } from 'mongoose';
import { endOfDay, instantOf, type LocalDate } from '../domain/calendar/dates';
import type { OfficeId } from '../domain/office-store';
import { groups } from '../domain/organisations/group.model';
import { people } from '../domain/people/person.model';
import type { Owed } from '../domain/reminders/owed.rules';
import { type DueStep, isPressing, planReminders } from '../domain/reminders/plan-reminders.rules';
import { notifyEach } from '../notifications/notify';
import { groupReminder } from '../notifications/reminders/group-reminder';
import { listsOf } from '../notifications/reminders/lists-of';
import { type GroupPayload, type PersonPayload, reminderOccasion } from '../notifications/reminders/payloads';
import { personReminder } from '../notifications/reminders/person-reminder';
import { holdDay, moveDay, REMINDED, type Reminded } from './reminder-day.model';

/** A reminder is for the working day: what has not gone out by then would reach people at home. */
const UNTIL = '18:00';
const HOUR_MS = 60 * 60_000;

export interface ReminderBatch {
  office: OfficeId;
  day: LocalDate;
  owed: readonly Owed[];
  now: Date;
  /** how many people and groups it goes through at most */
  most: number;
  /** it is so late in the day that repetitions may have gone out before */
  isMadeUp?: boolean;
}

/**
 * Plans the next batch of an office's reminders of a day: stores the messages and how far it went. Call it inside a
 * transaction.
 * @returns how many messages were new, and whether all is planned
 */
export async function planReminderBatch(batch: ReminderBatch): Promise<{ planned: number; isOver: boolean }> {
  const { office, day, most } = batch;
  const at = await holdDay(office, day);
  if (!at) return { planned: 0, isOver: true };
  let { next, after } = at;
  let room = most;
  let planned = 0;
  while (next !== null && room > 0) {
    const gone: Gone =
      next === 'groups' ? await toGroups(batch, after, room) : await toPeople(batch, next, after, room);
    planned += gone.planned;
    room -= gone.count;
    if (room > 0) {
      next = following(next);
      after = null;
    } else {
      after = gone.last;
    }
  }
  await moveDay(office, day, { next, after }, planned);
  return { planned, isOver: next === null };
}

type Id = mongo.ObjectId;

interface Gone {
  /** messages that were new */
  planned: number;
  /** how many were gone through, and the last of them */
  count: number;
  last: Id | null;
}

async function toPeople(
  batch: ReminderBatch,
  role: Exclude<Reminded, 'groups'>,
  after: Id | null,
  most: number,
): Promise<Gone> {
  // Who holds several roles was gone through with the first of them.
  const earlier = REMINDED.slice(0, REMINDED.indexOf(role));
  const holding = [{ 'grants.role': role }, { 'grants.role': { $nin: earlier } }];
  const found = await people(batch.office).find(
    { $and: after ? [...holding, { _id: { $gt: after } }] : holding },
    { sort: { _id: 1 }, limit: most },
  );
  const plan = planReminders(batch.owed, { people: found, groups: [] });
  const notices = plan.people.map(({ person, due, parts }) => {
    const payload: PersonPayload = { day: batch.day, due, parts, ...(batch.isMadeUp && { madeUp: true }) };
    return {
      ...common(batch, due),
      to: { person: person._id, lineUserId: person.lineUserId },
      payload,
      // Colleagues of a unit are told the same.
      variant: JSON.stringify(listsOf(parts, person)),
    };
  });
  const planned = await notifyEach(personReminder, notices, batch.now);
  return { planned, count: found.length, last: found.at(-1)?._id ?? null };
}

async function toGroups(batch: ReminderBatch, after: Id | null, most: number): Promise<Gone> {
  const found = await groups(batch.office).find(
    { state: 'linked', ...(after && { _id: { $gt: after } }) },
    { sort: { _id: 1 }, limit: most },
  );
  const plan = planReminders(batch.owed, { people: [], groups: found });
  const notices = plan.groups.map(({ group: { lineGroupId }, due }) => {
    const payload: GroupPayload = { day: batch.day, due };
    return { ...common(batch, due), to: { lineGroupId }, payload };
  });
  const planned = await notifyEach(groupReminder, notices, batch.now);
  return { planned, count: found.length, last: found.at(-1)?._id ?? null };
}

function common({ office, day, now }: ReminderBatch, due: readonly DueStep[]) {
  return {
    office,
    occasion: reminderOccasion(day),
    urgency: isPressing(due) ? ('urgent' as const) : ('normal' as const),
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
