import { compact } from '../../../../compact';
import { thaiDateTime } from '../../../../domain/calendar/dates';
import { postbackAction } from '../../../../line/compose';
import type { Action, Message } from '../../../../line/types';
import { sheetMessage } from '../../../measures/sheet';
import { previewMessages } from '../announcement-messages';
import { audienceWords } from '../audience-words';
import { confirmButton, dropButton, mentionButton, tryButton } from '../buttons';
import { type Complete, draftShown, mentionsAll, sendAtOf } from '../complete';
import type { Draft } from '../draft';
import { type Estimate, estimate, hasRecipients } from '../reach';
import { labels, texts } from '../texts';
import { type Prompt, stepAction, waysOn } from './prompt';

/** The announcement as it will look, then whom it reaches, what it costs and when it goes out, with what can be done now. */
export async function preview(prompt: Prompt & { draft: Complete }): Promise<Message[]> {
  const { ctx, draft, notice } = prompt;
  const reach = await estimate(ctx, draft, draft.audience);
  const isCorrection = draft.version > 1;
  const to = isCorrection ? texts.toSame : texts.to(await audienceWords(ctx, draft.audience));
  const at = draft.sendAt === null ? texts.sendNow : texts.sendAt(thaiDateTime(sendAtOf(draft, ctx.now)));
  const refusal = refusalOf(draft, reach);
  const sheet = sheetMessage({
    kicker: isCorrection ? texts.correctionKicker : texts.previewKicker,
    title: to,
    tone: refusal === null ? 'brand' : 'warn',
    lines: compact([notice === null ? null : notice, ...reachLines(reach), at, ...mentionLines(draft)]),
    sections: [],
    notes: refusal === null ? [] : [refusal],
    buttons: mainActions(prompt, refusal === null),
    altText: [notice, texts.previewAlt(to, reachWords(reach), at), refusal].filter(Boolean).join(' '),
    quickReplies: [...changes(prompt), ...waysOn(prompt, null)],
  });
  return [...previewMessages(draftShown(ctx, draft), mentionsAll(draft)), sheet];
}

/** Why a draft cannot be sent as it is, in words; null: it can. */
export function refusalOf({ version }: Pick<Draft, 'version'>, reach: Estimate): string | null {
  const isCorrection = version > 1;
  const { fits, cost, remaining, isLaterMonth } = reach;
  if (!hasRecipients(reach)) return isCorrection ? texts.nobodyToCorrect : texts.nobody;
  if (fits) return null;
  const tooLarge = isCorrection ? texts.tooLargeToCorrect : isLaterMonth ? texts.tooLargeLater : texts.tooLarge;
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
    isLaterMonth && remaining !== null ? texts.costLater(cost, remaining) : texts.cost(cost, remaining),
  ]);
}

function mentionLines(draft: Draft): string[] {
  return mentionsAll(draft) ? [texts.mentionsAll] : [];
}

function mainActions(prompt: Prompt, maySend: boolean): Action[] {
  const { draft, token: dialog } = prompt;
  const send = postbackAction({
    label: draft.sendAt === null ? labels.send : labels.schedule,
    kind: confirmButton,
    payload: { revision: draft.revision },
    dialog,
  });
  const tryOut = postbackAction({ label: labels.try, kind: tryButton, payload: {}, dialog });
  // A correction must not keep people waiting with what is wrong, and goes to whom that went.
  if (draft.version > 1) return compact([maySend && send, tryOut]);
  return [
    maySend ? send : stepAction(prompt, labels.changeAudience, 'audience'),
    stepAction(prompt, draft.sendAt === null ? labels.setTime : labels.changeTime, 'time'),
    tryOut,
  ];
}

/** What else of a draft can be changed. */
function changes(prompt: Prompt): Action[] {
  const { draft, token: dialog } = prompt;
  const drop = (label: string, what: 'title' | 'link' | 'picture' | 'time') =>
    postbackAction({ label, kind: dropButton, payload: { what }, dialog });
  const mention = (label: string, all: boolean) =>
    postbackAction({ label, kind: mentionButton, payload: { all }, dialog });
  return compact([
    stepAction(prompt, labels.editText, 'text'),
    draft.title === null ? stepAction(prompt, labels.addTitle, 'title') : drop(labels.dropTitle, 'title'),
    draft.link === null ? stepAction(prompt, labels.addLink, 'link') : drop(labels.dropLink, 'link'),
    draft.image === null ? stepAction(prompt, labels.addPicture, 'picture') : drop(labels.dropPicture, 'picture'),
    draft.version > 1 ? null : stepAction(prompt, labels.changeAudience, 'audience'),
    draft.audience?.to === 'groups'
      ? draft.mentionAll
        ? mention(labels.mentionNobody, false)
        : mention(labels.mentionAll, true)
      : null,
    draft.sendAt === null ? null : drop(labels.noTime, 'time'),
  ]);
}
