import { mongo } from 'mongoose';
import { compact } from '../../../compact';
import { isSameGrant } from '../../../domain/people/people.rules';
import { people } from '../../../domain/people/person.model';
import { nameToShow } from '../../../domain/people/person-name';
import { staffTexts as refusals } from '../../../domain/people/texts';
import { messageAction, postbackAction, textMessage } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import { rightName } from '../../../ui/right-names';
import { sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { takeRight } from '../../take-right';
import { confirmRemoveButton, type GrantPayload, keepButton } from './buttons';
import { labels, staffTexts } from './texts';

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
  const { person, left } = await takeRight(ctx, payload);
  const say = left.length === 0 ? staffTexts.gone : staffTexts.removed;
  const told = say(nameToShow(person), rightName(ctx.organisation, payload));
  return { replies: [textMessage(told, [messageAction(labels.staff), messageAction(labels.again)])] };
}

export async function keep(): Promise<Outcome> {
  return { replies: [textMessage(staffTexts.kept, [messageAction(labels.staff)])] };
}
