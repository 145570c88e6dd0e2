import { choicesCard } from '../../../flex-templates/help/choices';
import { cardMessage } from '../../line/compose';
import { clipText } from '../../line/limits';
import type { Action, Message } from '../../line/types';
import { askIn } from '../../ui/ask';
import type { Chat } from '../context';
import type { HelpLine } from '../feature';

/** Words come from features; a card of ten of this length fits LINE's limit. */
const LONGEST = 300;

/** A command with what it does; a tap types it, unless it has an action of its own. */
export interface Choice extends Pick<HelpLine, 'say' | 'does'> {
  action?: Action;
}

/** A list of commands. */
export interface Choices {
  kicker: string;
  title: string;
  /** plain sentences above the list */
  lines: string[];
  choices: Choice[];
  buttons: Action[];
  altText: string;
  quickReplies: Action[];
}

/** Draws a list of commands for a place: in a group a tap types the `/` that addresses the bot. */
export function choicesMessage(chat: Pick<Chat, 'kind'>, { altText, quickReplies, ...card }: Choices): Message {
  const ask = askIn(chat);
  return cardMessage({
    card: choicesCard({
      ...card,
      choices: card.choices.map(({ say, does, action }) => ({
        say: chat.kind === 'group' ? `/${say}` : clipText(say, LONGEST),
        does: clipText(does, LONGEST),
        action: action ?? ask(say),
      })),
    }),
    altText,
    quickReplies,
  });
}
