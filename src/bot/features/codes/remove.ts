import { mongo } from 'mongoose';
import { isSameGrant } from '../../../domain/people/people.rules';
import { people } from '../../../domain/people/person.model';
import { removeGrant } from '../../../domain/people/remove-grant';
import { staffTexts as refusals } from '../../../domain/people/texts';
import { messageAction, postbackAction, textMessage } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { sheetMessage } from '../../measures/sheet';
import { rightName } from '../../right-names';
import { showRoleMenu } from '../../role-menu';
import { confirmRemoveButton, type GrantPress, keepButton } from './buttons';
import { labels, staffTexts } from './texts';

/** Asks whether a right is really to be taken away, and says what that means. */
export async function askRemoval(ctx: MemberContext, { payload }: Input<GrantPress>): Promise<Outcome> {
  const person = await people(ctx.officeId).findOne({ _id: new mongo.ObjectId(payload.person) });
  if (!person?.grants.some((grant) => isSameGrant(grant, payload))) {
    throw new Refusal('no_such_grant', refusals.noSuchGrant);
  }
  const asks = staffTexts.confirm(person.displayName ?? staffTexts.unnamed, rightName(ctx.office, payload));
  const message = sheetMessage({
    kicker: ctx.office.name,
    title: staffTexts.confirmTitle,
    tone: 'warn',
    lines: [asks, ...(person.grants.length === 1 ? [staffTexts.lastGrant] : [])],
    sections: [],
    buttons: [
      postbackAction({ label: staffTexts.yes, kind: confirmRemoveButton, payload }),
      postbackAction({ label: staffTexts.no, kind: keepButton, payload: {} }),
    ],
    altText: asks,
    quickReplies: [],
  });
  return { replies: [message] };
}

/** Takes the right away. */
export async function remove(ctx: MemberContext, { payload }: Input<GrantPress>): Promise<Outcome> {
  const { person, left } = await removeGrant({
    office: ctx.officeId,
    person: new mongo.ObjectId(payload.person),
    grant: { role: payload.role, unit: payload.unit },
    by: ctx.person._id,
    now: ctx.now,
    eventId: ctx.eventId,
  });
  showRoleMenu(ctx, person.lineUserId, left);
  const say = left.length === 0 ? staffTexts.gone : staffTexts.removed;
  const told = say(person.displayName ?? staffTexts.unnamed, rightName(ctx.office, payload));
  return { replies: [textMessage(told, [messageAction(labels.staff), messageAction(labels.again)])] };
}

export async function keep(): Promise<Outcome> {
  return { replies: [textMessage(staffTexts.kept, [messageAction(labels.staff)])] };
}
