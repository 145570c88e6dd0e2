import type { Action, FlexBox, FlexBubble, FlexButton, FlexComponent, FlexImage } from '../../src/line/types';
import { COLOURS } from './colours';
import { sentence } from './texts';

/** How urgent a card is: the colour of its header. */
export type Tone = 'brand' | 'warn' | 'danger';

/** A picture over a card: https address, and `width:height`. */
export interface HeroPicture {
  url: string;
  ratio: string;
  /** what a tap does; nothing unless given */
  action?: Action;
}

/** What every card has: over its title in small words whose or what it is; sentences set apart at the end; buttons. */
export interface Card {
  kicker: string;
  title: string;
  /** `brand` unless given */
  tone?: Tone;
  /** over everything else; null: none */
  picture?: HeroPicture | null;
  /** remarks at the end, set apart */
  notes?: readonly string[];
  /** the first is the main one */
  buttons?: readonly Action[];
  /** the main button takes something away for good: it is red, so that nobody takes it for the way on */
  destroys?: boolean;
}

/**
 * A card from its header to its buttons.
 * @param body what it says, from top to bottom
 */
export function card(
  { kicker, title, tone, picture = null, buttons = [], destroys }: Omit<Card, 'notes'>,
  body: FlexComponent[],
): FlexBubble {
  return {
    type: 'bubble',
    size: 'mega',
    ...(picture && { hero: heroOf(picture) }),
    header: header(kicker, title, tone),
    body: { type: 'box', layout: 'vertical', paddingAll: '16px', spacing: 'md', contents: body },
    ...(buttons.length > 0 && {
      footer: footer(
        buttons.map((action, index) => button(action, index > 0 ? 'other' : destroys ? 'danger' : 'brand')),
      ),
    }),
  };
}

const heroOf = ({ url, ratio, action }: HeroPicture): FlexImage => ({
  type: 'image',
  url,
  size: 'full',
  aspectMode: 'fit',
  aspectRatio: ratio,
  ...(action && { action }),
});

function header(kicker: string, title: string, tone: Tone = 'brand'): FlexBox {
  return {
    type: 'box',
    layout: 'vertical',
    backgroundColor: COLOURS[tone],
    paddingAll: '16px',
    spacing: 'xs',
    contents: [
      { type: 'text', text: kicker, size: 'xs', color: COLOURS.white, wrap: true },
      { type: 'text', text: title, size: 'lg', weight: 'bold', color: COLOURS.white, wrap: true },
    ],
  };
}

/** The lower end of a card. */
export function footer(buttons: FlexButton[]): FlexBox {
  return { type: 'box', layout: 'vertical', paddingAll: '16px', spacing: 'sm', contents: buttons };
}

/** A button in the footer. @param weight `brand`: the one that most people want; `danger`: the main one that takes something away */
export function button(action: Action, weight: 'brand' | 'danger' | 'other'): FlexButton {
  const look =
    weight === 'other' ? ({ style: 'secondary' } as const) : ({ style: 'primary', color: COLOURS[weight] } as const);
  return { type: 'button', height: 'sm', action, ...look };
}

/** Sentences that are set apart; none without sentences. */
export function notesBox(notes: readonly string[] = []): FlexBox[] {
  if (notes.length === 0) return [];
  return [
    {
      type: 'box',
      layout: 'vertical',
      spacing: 'xs',
      paddingAll: '12px',
      cornerRadius: '8px',
      backgroundColor: COLOURS.brandPale,
      contents: notes.map(sentence),
    },
  ];
}
