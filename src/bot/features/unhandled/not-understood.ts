import { needTransaction } from '../../../domain/reading-only';
import { takeSeen } from '../../../domain/thai-text/seen';
import { countUnrecognised } from '../../../domain/unrecognised/count-unrecognised';
import { messageAction, textMessage } from '../../../line/compose';
import { type Context, isMember } from '../../context';
import type { Feature, Input, Outcome } from '../../feature';
import { choicesMessage } from '../../ui/choices';
import { defaultReplies } from '../../ui/default-replies';
import { HELP_COMMAND, PRODUCT_LINE } from '../../ui/help-words';
import { lapsedMessage } from '../../ui/lapsed';
import { isPhrase, isPolite, nearestIntents } from '../../understand';
import { createSuggest } from './suggest';
import { labels, texts } from './texts';

/** Answers what nobody understood: never silent in a private chat; in a group one line, and none to mere politeness. */
export function answerNotUnderstood(features: readonly Feature[]) {
  const suggest = createSuggest(features);
  return async (ctx: Context, { text }: Input): Promise<Outcome> => {
    if (isPhrase(text, 'back')) return { replies: [textMessage(texts.nothingToGoBackTo, defaultReplies(ctx))] };
    if (ctx.lapsed) return { replies: [lapsedMessage(ctx)] };
    if (!isPolite(text)) await noteMiss(ctx, text);
    if (ctx.chat.kind === 'group') return { replies: inGroup(ctx, text) };
    if (isPolite(text)) return { replies: [textMessage(texts.polite, defaultReplies(ctx))] };
    const choices = suggest(ctx, text);
    if (choices.length === 0) return { replies: [textMessage(texts.notUnderstood, defaultReplies(ctx))] };
    const card = choicesMessage(ctx.chat, {
      kicker: ctx.organisation?.name ?? PRODUCT_LINE,
      title: texts.title,
      lines: [texts.meant],
      choices,
      buttons: [messageAction(labels.all, HELP_COMMAND)],
      altText: texts.alt(choices.map(({ say }) => say)),
      quickReplies: defaultReplies(ctx),
    });
    return { replies: [card] };
  };
}

/** Of guests nothing is counted: they belong to no office. */
async function noteMiss(ctx: Context, text: string): Promise<void> {
  if (!isMember(ctx)) return;
  needTransaction();
  const kind = nearestIntents(text, ctx.vocabulary)[0] ?? 'unknown';
  await countUnrecognised(ctx.organisation, { day: ctx.today, kind, text });
}

function inGroup(ctx: Context, text: string) {
  const isCall = takeSeen(text) === '';
  if (isPolite(text) && !isCall) return [];
  return [textMessage(isCall ? texts.called : texts.inGroup, defaultReplies(ctx))];
}
