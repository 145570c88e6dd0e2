import { thaiDateTime } from '../../../../domain/calendar/dates';
import { postbackAction } from '../../../../line/compose';
import type { Action, Message } from '../../../../line/types';
import { sheetMessage } from '../../../measures/sheet';
import { announcementMessage } from '../announcement-messages';
import { audienceWords } from '../audience-words';
import { confirmButton, dropButton, mentionButton, tryButton } from '../buttons';
import { type Complete, draftShown, sendAtOf } from '../complete';
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
  const refusal = refusalOf(reach);
  const sheet = sheetMessage({
    kicker: isCorrection ? texts.correctionKicker : texts.previewKicker,
    title: to,
    tone: refusal === null ? 'brand' : 'warn',
    lines: [...(notice === null ? [] : [notice]), ...reachLines(reach), at, ...mentionLines(draft)],
    sections: [],
    notes: refusal === null ? [] : [refusal],
    buttons: mainActions(prompt, refusal === null),
    altText: [notice, texts.previewAlt(to, reachWords(reach), at), refusal].filter(Boolean).join(' '),
    quickReplies: [...changes(prompt), ...waysOn(prompt, null)],
  });
  return [announcementMessage(draftShown(ctx, draft)), sheet];
}

/** Why a draft cannot be sent as it is, in words; null: it can. */
export function refusalOf(reach: Estimate): string | null {
  if (!hasRecipients(reach)) return texts.nobody;
  return reach.fits ? null : texts.tooLarge(reach.cost, reach.remaining ?? 0);
}

/** Whom an announcement reaches, in one phrase. */
export function reachWords({ people, groups, members }: Estimate): string {
  return groups.length > 0 ? texts.reachGroups(groups.length, members) : texts.reach(people);
}

function reachLines(reach: Estimate): string[] {
  const { blocked, quiet, unreachedGroups, cost, remaining } = reach;
  return [
    reachWords(reach),
    ...(blocked + quiet > 0 ? [texts.unreached(blocked + quiet, blocked, quiet)] : []),
    ...(unreachedGroups > 0 ? [texts.quietGroups(unreachedGroups)] : []),
    texts.cost(cost, remaining),
  ];
}

function mentionLines({ audience, mentionAll }: Draft): string[] {
  return audience?.to === 'groups' && mentionAll ? [texts.mentionsAll] : [];
}

function mainActions(prompt: Prompt, maySend: boolean): Action[] {
  const { draft, token: dialog } = prompt;
  const send = postbackAction({
    label: draft.sendAt === null ? labels.send : labels.schedule,
    kind: confirmButton,
    payload: { revision: draft.revision },
    dialog,
  });
  return [
    ...(maySend ? [send] : [stepAction(prompt, labels.changeAudience, 'audience')]),
    // A correction must not keep people waiting with what is wrong.
    ...(draft.version > 1
      ? []
      : [stepAction(prompt, draft.sendAt === null ? labels.setTime : labels.changeTime, 'time')]),
    postbackAction({ label: labels.try, kind: tryButton, payload: {}, dialog }),
  ];
}

/** What else of a draft can be changed. */
function changes(prompt: Prompt): Action[] {
  const { draft, token: dialog } = prompt;
  const drop = (label: string, what: 'title' | 'link' | 'picture' | 'time') =>
    postbackAction({ label, kind: dropButton, payload: { what }, dialog });
  const mention = (label: string, all: boolean) =>
    postbackAction({ label, kind: mentionButton, payload: { all }, dialog });
  return [
    stepAction(prompt, labels.editText, 'text'),
    draft.title === null ? stepAction(prompt, labels.addTitle, 'title') : drop(labels.dropTitle, 'title'),
    draft.link === null ? stepAction(prompt, labels.addLink, 'link') : drop(labels.dropLink, 'link'),
    draft.image === null ? stepAction(prompt, labels.addPicture, 'picture') : drop(labels.dropPicture, 'picture'),
    ...(draft.version > 1 ? [] : [stepAction(prompt, labels.changeAudience, 'audience')]),
    ...(draft.audience?.to === 'groups'
      ? [draft.mentionAll ? mention(labels.mentionNobody, false) : mention(labels.mentionAll, true)]
      : []),
    ...(draft.sendAt === null ? [] : [drop(labels.noTime, 'time')]),
  ];
}
