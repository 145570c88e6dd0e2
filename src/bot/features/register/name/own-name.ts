import { mongo } from 'mongoose';
import { isNameToAsk } from '../../../../domain/people/full-names.rules';
import { personName } from '../../../../domain/people/person-name';
import { hasConsented } from '../../../../domain/people/privacy-notice';
import { noteNameAsked, setName } from '../../../../domain/people/set-name';
import { needTransaction } from '../../../../domain/reading-only';
import { messageAction, textMessage } from '../../../../line/compose';
import type { Message } from '../../../../line/types';
import { notifyNameCorrected } from '../../../../notifications/names/name-corrected';
import { sheetMessage } from '../../../../ui/sheet';
import type { MemberContext } from '../../../context';
import type { Outcome } from '../../../feature';
import { defineForm } from '../../../forms/define-form';
import type { Prompt } from '../../../forms/field';
import { begunInstead, NAME_FORM } from '../../../said-name';
import { type Values, valuesSchema } from './draft';
import { fullNameField, jobTitleField } from './fields';
import { labels, phrases, texts } from './texts';

/** One's own full name, and what one works as. Nothing is to be confirmed: what was stored is shown, and can be changed at any time. */
export const nameForm = defineForm<Values>({
  name: NAME_FORM,
  who: 'member',
  place: 'private',
  values: valuesSchema,
  fields: [fullNameField(({ draft }) => (draft.isAsked ? texts.askFirst : texts.ask)), jobTitleField],
  review: 'none',
  restart: begunInstead,
  submit,
  cancelled: () => [textMessage(texts.later)],
});

async function submit({ ctx, draft }: Prompt<Values>): Promise<Outcome> {
  return { replies: [await storeName(ctx, { ...draft, person: String(ctx.person._id) })], dialog: null };
}

/** Stores a name, and says what stands there now. */
export async function storeName(ctx: MemberContext, { person, fullName, jobTitle }: Values): Promise<Message> {
  if (fullName === null && jobTitle === null) return textMessage(texts.later);
  const { office, now, eventId } = ctx;
  const given = { office, person: new mongo.ObjectId(person ?? ''), by: ctx.person._id, fullName, jobTitle };
  const named = await setName({ ...given, now, eventId });
  if (!named) return textMessage(texts.gone);
  const isOwn = named._id.equals(ctx.person._id);
  if (!isOwn) await notifyNameCorrected(named, ctx);
  const again = messageAction(isOwn ? phrases.own : phrases.correct);
  return textMessage(texts.stored(personName(named), named.jobTitle ?? null), [again]);
}

/** แก้ไขชื่อ; also who has just come in, or agreed to the notice again, is asked so. */
export async function askOwnName(ctx: MemberContext): Promise<Outcome> {
  const { office, person, now } = ctx;
  const isAsked = person.fullName === undefined;
  if (isAsked) await noteNameAsked(office, person, now);
  return nameForm.start(ctx, { person: String(person._id), isAsked, fullName: null, jobTitle: null });
}

/** Asks with an answer, where no dialog is open: who registered before names were asked for, and once more who skipped it. Null: nobody is asked. */
export async function askNameWithAnswer(ctx: MemberContext): Promise<Message | null> {
  const { office, person, now } = ctx;
  if (!hasConsented(person) || !isNameToAsk(person, now)) return null;
  needTransaction();
  if (!(await noteNameAsked(office, person, now))) return null;
  return sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.title,
    lines: [texts.why],
    sections: [],
    buttons: [messageAction(labels.give, phrases.own)],
    altText: texts.alt,
    quickReplies: [],
  });
}
