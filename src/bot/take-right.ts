import { mongo } from 'mongoose';
import { addDays, endOfDay, localDate } from '../domain/calendar/dates';
import type { OfficeId } from '../domain/office-store';
import type { Grant } from '../domain/people/people.rules';
import type { StoredPerson } from '../domain/people/person.model';
import { type RemovedGrant, removeGrant } from '../domain/people/remove-grant';
import { rightRemoved } from '../notifications/codes/right-removed';
import { notify } from '../notifications/notify';
import { afterRightsTaken } from './after-rights';
import type { Context } from './context';
import { forgetPerson } from './forget-person';
import { showRoleMenu } from './role-menu';

/** News that is older is no news. */
const NEWS_DAYS = 7;

/** The admin who takes it, caused by which event. */
export interface RightTaker {
  office: OfficeId;
  person: { _id: mongo.ObjectId };
  now: Date;
  eventId: string;
}

/** Whose right, and which. */
export interface RightOf extends Pick<Grant, 'role' | 'unit'> {
  /** the person's id, in hexadecimal */
  person: string;
}

/**
 * Takes a right away, in the chat or on a page, with what came from it: menu, handovers, and with the last one what is stored of the person,
 * who is told. Call it inside a transaction.
 * @throws Refusal `no_such_grant`, `last_admin`
 */
export async function takeRight(
  ctx: RightTaker & Pick<Context, 'gateway' | 'log'>,
  { person: id, role, unit }: RightOf,
): Promise<RemovedGrant> {
  const { office, now, eventId } = ctx;
  const grant = { role, unit };
  const by = ctx.person._id;
  const removed = await removeGrant({ office, person: new mongo.ObjectId(id), grant, by, now, eventId });
  const { person, left } = removed;
  showRoleMenu(ctx, person.lineUserId, left);
  await afterRightsTaken(ctx, person);
  if (left.length === 0) await forgetPerson(office, person, now);
  if (!person._id.equals(by)) await notifyRemoved(ctx, person, grant, left.length === 0);
  return removed;
}

/**
 * Puts the news into the outbox: nobody should find out by being refused.
 * @param person as they were before
 */
async function notifyRemoved(
  { office, now, eventId }: RightTaker,
  person: StoredPerson,
  { role, unit }: Grant,
  isLast: boolean,
): Promise<void> {
  // Who has no right left is no member any more, and is told all the same; not against a wish they had as a member.
  if (isLast && (person.reach === 'blocked' || person.quietSince)) return;
  const to = { person: isLast ? null : person._id, lineUserId: person.lineUserId };
  const news = {
    office,
    occasion: `${rightRemoved.kind}/${eventId}`,
    payload: { role, unit, isLast },
    expiresAt: endOfDay(addDays(localDate(now), NEWS_DAYS)),
  };
  await notify(rightRemoved, [to], news, now);
}
