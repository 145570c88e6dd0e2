/** A text message of LINE's, of which nothing but the text is sure to be as LINE says. */
export interface WrittenText {
  text: string;
  mention?: unknown;
  emojis?: unknown;
}

/** Where in a text something stands that is no words, in UTF-16 code units as LINE counts. */
interface Span {
  from: number;
  to: number;
}

const isObject = (value: unknown): value is { [key: string]: unknown } => typeof value === 'object' && value !== null;
const entriesOf = (list: unknown): { [key: string]: unknown }[] => (Array.isArray(list) ? list.filter(isObject) : []);

/** Whether a text mentions the bot. */
export function mentionsBot(message: WrittenText): boolean {
  return mentionees(message).length > 0;
}

/**
 * What somebody wrote, in words: without the placeholders of LINE's own emoji, and without the bot's name where it is mentioned, whatever
 * the account is called. The names of others stay. https://developers.line.biz/en/reference/messaging-api/#wh-text
 */
export function wordsOf(message: WrittenText): string {
  const { text } = message;
  const spans = [...mentionees(message), ...entriesOf(message.emojis)].map(spanOf).filter((one) => one !== null);
  if (spans.length === 0) return withoutTurns(text);
  let words = '';
  let at = 0;
  for (const { from, to } of spans.sort((a, b) => a.from - b.from)) {
    // Those that do not fit the text say nothing of it.
    if (from < at || to > text.length) continue;
    words = joined(words, text.slice(at, from));
    at = to;
  }
  return withoutTurns(joined(words, text.slice(at)).trim());
}

/** Marks that turn the direction of reading: copied along from elsewhere, and what they are in, and all behind it, reads otherwise on a card. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const withoutTurns = (text: string): string => text.replace(TURNS, '');

/** What stood on either side of something, with one blank between at most. */
function joined(before: string, behind: string): string {
  if (/\s$/.test(before)) return before + behind.trimStart();
  return /^\s/.test(behind) ? before + behind : `${before} ${behind}`;
}

function mentionees({ mention }: WrittenText): { [key: string]: unknown }[] {
  return entriesOf(isObject(mention) ? mention.mentionees : null).filter(
    ({ type, isSelf }) => type === 'user' && isSelf === true,
  );
}

function spanOf({ index, length }: { [key: string]: unknown }): Span | null {
  if (!isPlace(index) || !isPlace(length) || length === 0) return null;
  return { from: index, to: index + length };
}

const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
