import { scan } from '../../domain/thai-text/scan';
import { isPolite } from './residue';

/** What the bot is told about where a text was said. */
export interface Utterance {
  text: string;
  chat: 'user' | 'group';
  /** the message mentions the bot (`mentionees[].isSelf`) */
  mentioned?: boolean;
  /** this person has an open dialog with the bot here */
  open?: boolean;
}

export interface Addressed {
  addressed: boolean;
  /** the text without what it was addressed with */
  rest: string;
}

const SLASH = /^[/／]\s*/;
/** Over skeletons: `ตามติิด` is the name too. */
const NAME = /^(?:นอง|คุน|บอท)?\s?@?\s?(?:ตามติด|tam\s?tid)(?![a-z])/;
const LONGEST_NAME = 40;
const MENTION = /[@＠]\s?(?:ตามติด|tam\s?tid)(?![a-z])/i;
/** Behind a name that is called out stands a pause, a mark, or a polite word. */
const PAUSE = /^(?:\s|[,:;!?.…\-–/)(]|ๆ|$)/;
const POLITE_WORD = /^(?:ครับผม|ครับ|คับ|ค่ะ|คะ(?!แ|เเ)|จ้า|จ๋า|จ้ะ|เอ๋ย)\s*/;
const MARKS = /^[\s,:;!?.…\-–/ๆ]+/;

/**
 * Whether the bot is spoken to (contract, section 6), and the text without its address. A group text must begin with `/` or with the
 * bot's name as a word of address, or mention the bot, or belong to an open dialog; to a text in a chat of two everything is addressed.
 * `isRequest` tells whether a text stuck to the name is a request (`ตามติดคะแนน OIT`) and no verb's object (`ตามติดข่าวพายุ`).
 */
export function addressOf(utterance: Utterance, isRequest: (text: string) => boolean): Addressed {
  const { chat, mentioned = false, open = false } = utterance;
  const text = utterance.text.trim();
  const spokenTo = chat === 'user' || mentioned || open;
  if (SLASH.test(text)) return { addressed: true, rest: withoutName(text.replace(SLASH, ''), isRequest) };
  const called = withoutName(text, isRequest);
  if (called !== text) return { addressed: true, rest: called };
  if (mentioned) return { addressed: true, rest: withoutCourtesy(text.replace(MENTION, ' ').trim()) };
  return { addressed: spokenTo, rest: text };
}

/** A mention is called out as a name is: a pause or a polite word may stand behind it. */
const withoutCourtesy = (text: string): string => text.replace(MARKS, '').replace(POLITE_WORD, '').trim();

/** The name a text begins with, as typed; empty when it begins with something else. */
function nameOf(text: string): string {
  const start = scan(text.slice(0, LONGEST_NAME));
  const length = NAME.exec(start.text)?.[0].length ?? 0;
  return length === 0 ? '' : text.slice(0, start.at[length]);
}

function withoutName(text: string, isRequest: (text: string) => boolean): string {
  const name = nameOf(text);
  if (name === '') return text;
  const behind = text.slice(name.length);
  if (PAUSE.test(behind)) return withoutCourtesy(behind);
  const polite = POLITE_WORD.exec(behind)?.[0];
  if (polite !== undefined) return behind.slice(polite.length).replace(MARKS, '').trim();
  return /[@＠]/.test(name) || isRequest(behind) || isPolite(behind) ? behind.trim() : text;
}
