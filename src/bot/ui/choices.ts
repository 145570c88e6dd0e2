import { choicesCard } from '../../../flex-templates/help/choices';
import { cardMessage } from '../../line/compose';
import { clipText } from '../../line/limits';
import type { Action, Message } from '../../line/types';
import { askIn } from '../../ui/ask';
import type { Chat } from '../context';
import type { HelpLine } from '../feature';

/** Words come from features; a card of ten of this length fits LINE's limit. */
const LONGEST = 300;

/** A list of commands, each with what it does; a tap on one types it. */
export interface Choices {
  kicker: string;
  title: string;
  /** plain sentences above the list */
  lines: string[];
  choices: Pick<HelpLine, 'say' | 'does'>[];
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
      choices: card.choices.map(({ say, does }) => ({
        say: chat.kind === 'group' ? `/${say}` : say,
        does: clipText(does, LONGEST),
        action: ask(say),
      })),
    }),
    altText,
    quickReplies,
  });
}
