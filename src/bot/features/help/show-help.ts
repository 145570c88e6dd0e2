import { compact } from '../../../compact';
import { postbackAction } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { askIn } from '../../../ui/ask';
import type { Context } from '../../context';
import type { Feature, HelpLine, Input, Outcome } from '../../feature';
import { choicesMessage } from '../../ui/choices';
import { PRODUCT_LINE } from '../../ui/help-words';
import { offeredLines, reachOf } from '../../ui/offered';
import { moreHelpButton } from './buttons';
import { labels, texts } from './texts';

/** More commands on one card nobody reads. */
const LINES_A_CARD = 8;
const QUICK_REPLIES = 3;

/** Tells what the bot does for this person in this place. */
export function showHelp(features: readonly Feature[]) {
  return async (ctx: Context): Promise<Outcome> => ({ replies: [helpMessage(ctx, offeredLines(features, ctx), 0)] });
}

/** Goes on where the card before ended. */
export function showMoreHelp(features: readonly Feature[]) {
  return async (ctx: Context, { payload }: Input<{ from: number }>): Promise<Outcome> => ({
    replies: [helpMessage(ctx, offeredLines(features, ctx), payload.from)],
  });
}

function helpMessage(ctx: Context, lines: readonly HelpLine[], from: number): Message {
  const start = from < lines.length ? from : 0;
  const shown = lines.slice(start, start + LINES_A_CARD);
  const end = start + shown.length;
  const says = shown.map(({ say }) => say);
  const about = remarks(ctx, lines.length > 0);
  const ask = askIn(ctx.chat);
  const more =
    end < lines.length
      ? [postbackAction({ label: labels.more(lines.length - end), kind: moreHelpButton, payload: { from: end } })]
      : [];
  return choicesMessage(ctx.chat, {
    kicker: ctx.organisation?.name ?? PRODUCT_LINE,
    title: texts.title,
    lines: compact([...about, shown.length < lines.length && texts.shown(start + 1, end, lines.length)]),
    choices: shown,
    buttons: more,
    altText: texts.alt(says, about),
    quickReplies: says.slice(0, QUICK_REPLIES).map((say) => ask(say)),
  });
}

function remarks(ctx: Context, hasLines: boolean): string[] {
  switch (reachOf(ctx)) {
    case 'guest':
      return [texts.guest];
    case 'unlinked_group':
      return [texts.unlinkedGroup];
    case 'other_group':
      return [texts.otherGroup];
    case 'all':
      if (!hasLines) return [texts.noRights];
      return ctx.chat.kind === 'group' ? [texts.group] : [];
  }
}
