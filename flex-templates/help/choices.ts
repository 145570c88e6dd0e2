import type { Action, FlexBox, FlexBubble } from '../../src/line/types';
import { button, type Card, card, footer } from '../parts/card';
import { COLOURS } from '../parts/colours';
import { remark, sentence } from '../parts/texts';

/** A command: the words that give it, and what it does. */
export interface Choice {
  say: string;
  does: string;
  action: Action;
}

/** A list of commands, none of them the main one. */
export interface ChoicesCard extends Pick<Card, 'kicker' | 'title'> {
  /** plain sentences above the list */
  lines: readonly string[];
  choices: readonly Choice[];
  buttons: readonly Action[];
}

export function choicesCard({ lines, choices, buttons, ...frame }: ChoicesCard): FlexBubble {
  const bubble = card(frame, [...lines.map(sentence), ...choices.map(choiceBox)]);
  return buttons.length > 0 ? { ...bubble, footer: footer(buttons.map((action) => button(action, 'other'))) } : bubble;
}

function choiceBox({ say, does, action }: Choice): FlexBox {
  return {
    type: 'box',
    layout: 'horizontal',
    spacing: 'md',
    alignItems: 'center',
    paddingAll: '12px',
    cornerRadius: '8px',
    backgroundColor: COLOURS.brandPale,
    action,
    contents: [
      {
        type: 'box',
        layout: 'vertical',
        spacing: 'xs',
        flex: 1,
        contents: [
          { type: 'text', text: say, size: 'md', weight: 'bold', color: COLOURS.brand, wrap: true },
          remark(does),
        ],
      },
      { type: 'text', text: '›', size: 'xl', color: COLOURS.brand, flex: 0 },
    ],
  };
}
