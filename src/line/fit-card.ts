import { bytesOf, isWithinBytes } from './json-size';
import { clipText, LIMITS } from './limits';
import { texts } from './texts';
import type { FlexBox, FlexBubble, FlexComponent, FlexContainer, FlexText } from './types';

/** In place of a text in which there is nothing: LINE takes no empty one. */
export const NOTHING = '–';

/** To how many code units texts are cut, one after another, before anything is left out. */
const CUTS = [2000, 800, 300, 150];

const WORD: FlexText = { type: 'text', text: texts.shortened, size: 'sm', color: '#6B7280', wrap: true };

type Change = (component: FlexComponent) => FlexComponent;

/**
 * A card that LINE takes, whatever data is in it: empty texts get a dash; one that is too big has its long texts cut, then what stands
 * last in its body left out, which it says.
 * @param card what a function of flex-templates/ made
 * @throws RangeError when it has more bubbles than LINE shows side by side
 */
export function fitCard<Card extends FlexContainer>(card: Card): Card {
  if (card.type === 'carousel' && card.contents.length > LIMITS.carouselBubbles) {
    throw new RangeError(`a card has ${card.contents.length} bubbles`);
  }
  const filled = eachBubble(card, (bubble) => eachText(bubble, withText));
  return isWithinBytes(filled, mostBytes(filled)) ? filled : shorten(filled);
}

function shorten<Card extends FlexContainer>(card: Card): Card {
  // Each bubble of a carousel has its share.
  const most = card.type === 'carousel' ? Math.floor(mostBytes(card) / card.contents.length) - 100 : mostBytes(card);
  return eachBubble(card, (bubble) => (isWithinBytes(bubble, most) ? bubble : shortenBubble(bubble, most)));
}

function shortenBubble(bubble: FlexBubble, most: number): FlexBubble {
  for (const cut of CUTS) {
    const shorter = eachText(bubble, (text) => ({ ...text, text: clipText(text.text ?? '', cut) }));
    if (isWithinBytes(shorter, most - bytesOf(WORD))) return withWord(shorter);
    bubble = shorter;
  }
  const { body } = bubble;
  if (!body) return bubble;
  const around = bytesOf({ ...bubble, body: { ...body, contents: [] } }) + bytesOf(WORD) + 1;
  return withWord({ ...bubble, body: { ...body, contents: firstOf(body.contents, most - around) } });
}

const withWord = (bubble: FlexBubble): FlexBubble =>
  bubble.body ? { ...bubble, body: { ...bubble.body, contents: [...bubble.body.contents, WORD] } } : bubble;

/** The first of some components, and of the first that is too big its own first ones, in so many bytes. */
function firstOf(components: readonly FlexComponent[], bytes: number): FlexComponent[] {
  const kept: FlexComponent[] = [];
  let left = bytes;
  for (const one of components) {
    // With the comma before it.
    const size = bytesOf(one) + 1;
    if (size > left) return isColumn(one) ? [...kept, ...beginningOf(one, left)] : kept;
    kept.push(one);
    left -= size;
  }
  return kept;
}

function beginningOf(box: FlexBox, bytes: number): FlexBox[] {
  const contents = firstOf(box.contents, bytes - bytesOf({ ...box, contents: [] }) - 1);
  return contents.length > 0 ? [{ ...box, contents }] : [];
}

const isColumn = (component: FlexComponent): component is FlexBox =>
  component.type === 'box' && (component as FlexBox).layout === 'vertical';

function withText(text: FlexText): FlexText {
  return text.contents || text.text?.trim() ? text : { ...text, text: NOTHING };
}

function eachBubble<Card extends FlexContainer>(card: Card, change: (bubble: FlexBubble) => FlexBubble): Card {
  return card.type === 'carousel' ? { ...card, contents: card.contents.map(change) } : (change(card) as Card);
}

function eachText(bubble: FlexBubble, change: (text: FlexText) => FlexText): FlexBubble {
  const inside: Change = (component) => {
    if (component.type === 'text') return change(component as FlexText);
    return component.type === 'box' ? changeBox(component as FlexBox) : component;
  };
  const changeBox = (box: FlexBox): FlexBox => {
    const contents = changed(box.contents, inside);
    return contents === box.contents ? box : { ...box, contents };
  };
  const header = bubble.header && changeBox(bubble.header);
  const body = bubble.body && changeBox(bubble.body);
  const footer = bubble.footer && changeBox(bubble.footer);
  if (header === bubble.header && body === bubble.body && footer === bubble.footer) return bubble;
  return { ...bubble, ...(header && { header }), ...(body && { body }), ...(footer && { footer }) };
}

/** The very list where nothing in it changes: nearly always a card fits as it is, and hundreds of small objects need not be made anew. */
function changed<T>(list: T[], change: (one: T) => T): T[] {
  let other: T[] | null = null;
  let index = 0;
  for (const one of list) {
    const next = change(one);
    if (next !== one) other ??= [...list];
    if (other) other[index] = next;
    index += 1;
  }
  return other ?? list;
}

const mostBytes = ({ type }: FlexContainer): number =>
  type === 'carousel' ? LIMITS.carouselBytes : LIMITS.bubbleBytes;
