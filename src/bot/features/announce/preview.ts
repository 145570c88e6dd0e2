import { compact } from '../../../compact';
import { thaiDateTime } from '../../../domain/calendar/dates';
import type { Action } from '../../../line/types';
import { previewMessages } from '../../../notifications/announcements/announcement-messages';
import { quotaTexts } from '../../../ui/quota-texts';
import { sheetMessage } from '../../../ui/sheet';
import type { Option, Question } from '../../forms/field';
import { cancelAction, confirmAction, optionAction } from '../../forms/form-actions';
import { REVIEW } from '../../forms/next-step';
import { audienceWords } from './audience-words';
import { change, changesShown } from './changes';
import { draftShown, isComplete, mentionsAll, sendAtOf } from './complete';
import { type AnnouncePrompt, isCorrection, type Values } from './draft';
import { type Estimate, estimate, hasRecipients } from './reach';
import { labels, texts } from './texts';

/** The announcement as it will look, then whom it reaches, what it costs and when it goes out, with what can be done now. */
export async function preview(prompt: AnnouncePrompt): Promise<Question<Values>> {
  const { ctx, draft, notice } = prompt;
  if (!isComplete(draft)) return { ask: REVIEW };
  const reach = await estimate(ctx, draft, draft.audience);
  const to = isCorrection(draft) ? texts.toSame : texts.to(await audienceWords(ctx, draft.audience));
  const at = draft.sendAt === null ? texts.sendNow : texts.sendAt(thaiDateTime(sendAtOf(draft, ctx.now)));
  const refusal = refusalOf(draft, reach);
  const sheet = sheetMessage({
    kicker: isCorrection(draft) ? texts.correctionKicker : texts.previewKicker,
    title: to,
    tone: refusal === null ? 'brand' : 'warn',
    lines: compact([notice, ...reachLines(reach), at, ...mentionLines(draft)]),
    sections: [],
    notes: refusal === null ? [] : [refusal],
    buttons: mainActions(prompt, refusal === null),
    altText: compact([notice, texts.previewAlt(to, reachWords(reach), at), refusal]).join(' '),
    quickReplies: [
      ...compact(changesShown(draft)).map((one) => optionAction(prompt, REVIEW, one)),
      cancelAction(prompt),
    ],
  });
  return { messages: [...previewMessages(draftShown(ctx, draft), mentionsAll(draft)), sheet] };
}

/** Why a draft cannot be sent as it is, in words; null: it can. */
export function refusalOf(draft: Pick<Values, 'version'>, reach: Estimate): string | null {
  const { fits, cost, remaining, isLaterMonth } = reach;
  if (!hasRecipients(reach)) return isCorrection(draft) ? texts.nobodyToCorrect : texts.nobody;
  if (fits) return null;
  const tooLarge = isCorrection(draft) ? texts.tooLargeToCorrect : isLaterMonth ? texts.tooLargeLater : texts.tooLarge;
  return tooLarge(cost, remaining ?? 0);
}

/** Whom an announcement reaches, in one phrase. */
export function reachWords({ people, groups, members }: Estimate): string {
  return groups.length > 0 ? texts.reachGroups(groups.length, members) : texts.reach(people);
}

function reachLines(reach: Estimate): string[] {
  const { blocked, quiet, unreachedGroups, cost, remaining, isLaterMonth } = reach;
  return compact([
    reachWords(reach),
    blocked + quiet > 0 && texts.unreached(blocked + quiet, blocked, quiet),
    unreachedGroups > 0 && texts.quietGroups(unreachedGroups),
    isLaterMonth && remaining !== null ? texts.costLater(cost, remaining) : quotaTexts.cost(cost, remaining),
  ]);
}

function mentionLines(draft: Values): string[] {
  return mentionsAll(draft) ? [texts.mentionsAll] : [];
}

function mainActions(prompt: AnnouncePrompt, maySend: boolean): Action[] {
  const { draft } = prompt;
  const send = confirmAction(prompt, draft.sendAt === null ? labels.send : labels.schedule);
  // A correction must not keep people waiting with what is wrong, and goes to whom that went.
  const option = (one: Option<Values>): Action => optionAction(prompt, REVIEW, one);
  if (isCorrection(draft)) return compact([maySend && send, option(change.try)]);
  const time = draft.sendAt === null ? change.setTime : change.changeTime;
  return [maySend ? send : option(change.audience), option(time), option(change.try)];
}
