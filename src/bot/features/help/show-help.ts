import { postbackAction } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { askIn } from '../../../ui/ask';
import type { Context } from '../../context';
import type { Feature, HelpLine, Input, Outcome } from '../../feature';
import { type Choice, choicesMessage } from '../../ui/choices';
import { PRODUCT_LINE } from '../../ui/help-words';
import { reachOf } from '../../ui/offered';
import { actionAskedAbout } from '../../understand';
import { groupButton } from './buttons';
import { groupsFor, type HelpGroup, linesAbout, linesFor } from './groups';
import { texts } from './texts';

/** As many as the longest task has; more commands on one card nobody reads. */
const LINES_A_CARD = 10;
const QUICK_REPLIES = 3;

/**
 * Tells what the bot does for this person in this place: the few commands there are, or for which tasks there are some. Whoever asks how
 * something is done is shown the command that does it.
 */
export function showHelp(features: readonly Feature[]) {
  return async (ctx: Context, { text }: Input): Promise<Outcome> => {
    const groups = groupsFor(features, ctx);
    const action = actionAskedAbout(text);
    const asked = action ? linesFor(groups, action) : [];
    return { replies: [asked.length > 0 ? linesMessage(ctx, texts.asked, asked) : firstMessage(ctx, groups, [])] };
  };
}

/** The commands of a task. */
export function showGroup(features: readonly Feature[]) {
  return async (ctx: Context, { payload }: Input<{ group: HelpGroup['key'] }>): Promise<Outcome> => {
    const groups = groupsFor(features, ctx);
    const group = groups.find(({ key }) => key === payload.group);
    return { replies: [group ? linesMessage(ctx, group.heading, group.lines) : firstMessage(ctx, groups, [])] };
  };
}

/** The commands that some words are about; where there are none, the tasks. */
export function searchHelp(features: readonly Feature[]) {
  return async (ctx: Context, { slots }: Input): Promise<Outcome> => {
    const groups = groupsFor(features, ctx);
    const words = slots.detail ?? '';
    if (words === '') return { replies: [firstMessage(ctx, groups, [])] };
    const found = linesAbout(groups, words);
    const reply =
      found.length > 0
        ? linesMessage(ctx, texts.about(words), found)
        : firstMessage(ctx, groups, [texts.nothingAbout(words)]);
    return { replies: [reply] };
  };
}

function firstMessage(ctx: Context, groups: readonly HelpGroup[], notice: readonly string[]): Message {
  const lines = groups.flatMap((group) => group.lines);
  const before = [...notice, ...remarks(ctx, lines.length > 0)];
  if (lines.length <= LINES_A_CARD) return message(ctx, texts.title, before, lines, lines);
  const tasks = groups.map(({ key, heading, lines: own }) => ({
    say: heading,
    does: own.map(({ say }) => (ctx.chat.kind === 'group' ? `/${say}` : say)).join(', '),
    action: postbackAction({ label: heading, kind: groupButton, payload: { group: key } }),
  }));
  return message(ctx, texts.tasks, [...before, searchIn(ctx)], tasks, lines);
}

const searchIn = ({ chat }: Context): string => texts.search(chat.kind === 'group');

/** The beginning of a list of commands; further ones are found by words that say more. */
function linesMessage(ctx: Context, title: string, lines: readonly HelpLine[]): Message {
  const shown = lines.slice(0, LINES_A_CARD);
  const rest = shown.length < lines.length ? [texts.shown(shown.length, lines.length), searchIn(ctx)] : [];
  return message(ctx, title, rest, shown, shown);
}

/** @param offered of which the first are quick replies */
function message(
  ctx: Context,
  title: string,
  lines: string[],
  choices: readonly Choice[],
  offered: readonly HelpLine[],
): Message {
  const ask = askIn(ctx.chat);
  return choicesMessage(ctx.chat, {
    kicker: ctx.organisation?.name ?? PRODUCT_LINE,
    title,
    lines,
    choices: [...choices],
    buttons: [],
    altText: texts.alt(
      choices.map(({ say }) => say),
      lines,
    ),
    quickReplies: offered.slice(0, QUICK_REPLIES).map(({ say }) => ask(say)),
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
