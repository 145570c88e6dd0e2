import { mongo } from 'mongoose';
import { compact } from '../../../compact';
import { addDays, endOfDay } from '../../../domain/calendar/dates';
import { isSameGrant } from '../../../domain/people/people.rules';
import { people, type StoredPerson } from '../../../domain/people/person.model';
import { nameToShow } from '../../../domain/people/person-name';
import { removeGrant } from '../../../domain/people/remove-grant';
import { staffTexts as refusals } from '../../../domain/people/texts';
import { messageAction, postbackAction, textMessage } from '../../../line/compose';
import { rightRemoved } from '../../../notifications/codes/right-removed';
import { notify } from '../../../notifications/notify';
import { Refusal } from '../../../refusal';
import { rightName } from '../../../ui/right-names';
import { sheetMessage } from '../../../ui/sheet';
import { afterRightsTaken } from '../../after-rights';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { forgetPerson } from '../../forget-person';
import { showRoleMenu } from '../../role-menu';
import { confirmRemoveButton, type GrantPayload, keepButton } from './buttons';
import { labels, staffTexts } from './texts';

/** News that is older is no news. */
const NEWS_DAYS = 7;

/** Asks whether a right is really to be taken away, and says what that means. */
export async function askRemoval(ctx: MemberContext, { payload }: Input<GrantPayload>): Promise<Outcome> {
  const person = await people(ctx.office).findOne({ _id: new mongo.ObjectId(payload.person) });
  if (!person?.grants.some((grant) => isSameGrant(grant, payload))) {
    throw new Refusal('no_such_grant', refusals.noSuchGrant);
  }
  const question = staffTexts.confirm(nameToShow(person), rightName(ctx.organisation, payload));
  const message = sheetMessage({
    kicker: ctx.organisation.name,
    title: staffTexts.confirmTitle,
    tone: 'warn',
    lines: compact([question, person.grants.length === 1 && staffTexts.lastGrant]),
    sections: [],
    destroys: true,
    buttons: [
      postbackAction({ label: staffTexts.yes, kind: confirmRemoveButton, payload }),
      postbackAction({ label: staffTexts.no, kind: keepButton, payload: {} }),
    ],
    altText: question,
    quickReplies: [],
  });
  return { replies: [message] };
}

/** Takes the right away. */
export async function remove(ctx: MemberContext, { payload }: Input<GrantPayload>): Promise<Outcome> {
  const { person, left } = await removeGrant({
    office: ctx.office,
    person: new mongo.ObjectId(payload.person),
    grant: { role: payload.role, unit: payload.unit },
    by: ctx.person._id,
    now: ctx.now,
    eventId: ctx.eventId,
  });
  showRoleMenu(ctx, person.lineUserId, left);
  await afterRightsTaken(ctx, person);
  if (left.length === 0) await forgetPerson(ctx.office, person, ctx.now);
  if (!person._id.equals(ctx.person._id)) await notifyRemoved(ctx, person, payload, left.length === 0);
  const say = left.length === 0 ? staffTexts.gone : staffTexts.removed;
  const told = say(nameToShow(person), rightName(ctx.organisation, payload));
  return { replies: [textMessage(told, [messageAction(labels.staff), messageAction(labels.again)])] };
}

/**
 * Puts the news into the outbox: nobody should find out by being refused.
 * @param person as they were before
 */
async function notifyRemoved(
  ctx: MemberContext,
  person: StoredPerson,
  { role, unit }: GrantPayload,
  isLast: boolean,
): Promise<void> {
  // Who has no right left is no member any more, and is told all the same; not against a wish they had as a member.
  if (isLast && (person.reach === 'blocked' || person.quietSince)) return;
  const to = { person: isLast ? null : person._id, lineUserId: person.lineUserId };
  const news = {
    office: ctx.office,
    occasion: `${rightRemoved.kind}/${ctx.eventId}`,
    payload: { role, unit, isLast },
    expiresAt: endOfDay(addDays(ctx.today, NEWS_DAYS)),
  };
  await notify(rightRemoved, [to], news, ctx.now);
}

export async function keep(): Promise<Outcome> {
  return { replies: [textMessage(staffTexts.kept, [messageAction(labels.staff)])] };
}
