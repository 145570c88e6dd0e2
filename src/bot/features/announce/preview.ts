import { compact } from '../../../compact';
import type { Action } from '../../../line/types';
import { previewMessages } from '../../../notifications/announcements/announcement-messages';
import { type Draft, draftShown, isCorrection, mentionsAll } from '../../../notifications/announcements/draft';
import { type Estimate, estimate, hasRecipients } from '../../../notifications/announcements/reach';
import {
  reachLines,
  reachWords,
  tooLargeWords,
  toWords,
  whenWords,
} from '../../../notifications/announcements/reach-words';
import { texts as said } from '../../../notifications/announcements/texts';
import { sheetMessage } from '../../../ui/sheet';
import type { Option, Question } from '../../forms/field';
import { cancelAction, confirmAction, optionAction } from '../../forms/form-actions';
import { REVIEW } from '../../forms/next-step';
import { change, changesShown } from './changes';
import { type AnnouncePrompt, isComplete, type Values } from './draft';
import { labels, texts } from './texts';

/** The announcement as it will look, then whom it reaches, what it costs and when it goes out, with what can be done now. */
export async function preview(prompt: AnnouncePrompt): Promise<Question<Values>> {
  const { ctx, draft, notice } = prompt;
  if (!isComplete(draft)) return { ask: REVIEW };
  const reach = await estimate(ctx, draft);
  const to = await toWords(ctx, draft);
  const at = whenWords(draft, ctx.now);
  const refusal = refusalOf(draft, reach);
  const sheet = sheetMessage({
    kicker: isCorrection(draft) ? texts.correctionKicker : texts.previewKicker,
    title: to,
    tone: refusal === null ? 'brand' : 'warn',
    lines: compact([notice, ...reachLines(reach), at, mentionsAll(draft) && said.mentionsAll]),
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
export function refusalOf(draft: Pick<Draft, 'version'>, reach: Estimate): string | null {
  if (!hasRecipients(reach)) return isCorrection(draft) ? texts.nobodyToCorrect : texts.nobody;
  return tooLargeWords(draft, reach);
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
