import { Refusal } from '../../refusal';
import { takeSeen } from '../thai-text/seen';
import { texts } from './texts';

/** Enough for an announcement, and for the card it stands on. */
const LONGEST_TEXT = 2000;
const LONGEST_TITLE = 100;
/** LINE's limit for what a button opens. */
const LONGEST_LINK = 1000;

/**
 * Takes what somebody wrote as the text of an announcement.
 * @throws Refusal `no_text`, `text_too_long`
 */
export function takeText(written: string): string {
  const text = takeSeen(written);
  if (text === '') throw new Refusal('no_text', texts.noText);
  if (text.length > LONGEST_TEXT) throw new Refusal('text_too_long', texts.textTooLong(text.length, LONGEST_TEXT));
  return text;
}

/**
 * Takes what somebody wrote as the title, in one line; null where it is empty.
 * @throws Refusal `text_too_long`
 */
export function takeTitle(written: string): string | null {
  const title = takeSeen(written).replace(/\s+/gu, ' ');
  if (title.length > LONGEST_TITLE) throw new Refusal('text_too_long', texts.titleTooLong(title.length, LONGEST_TITLE));
  return title === '' ? null : title;
}

/**
 * Takes what somebody wrote as a link, as LINE takes it: absolute, http(s), non-ASCII letters encoded.
 * @throws Refusal `bad_link`
 */
export function takeLink(written: string): string {
  const link = readLink(written);
  if (link === null) throw new Refusal('bad_link', texts.badLink);
  return link;
}

function readLink(written: string): string | null {
  const typed = written.trim();
  if (/\s/u.test(typed)) return null;
  const hasScheme = /^[a-z][a-z\d+.-]*:/iu.test(typed);
  const withScheme = hasScheme ? typed : `https://${typed}`;
  if (!URL.canParse(withScheme)) return null;
  const { protocol, hostname, href, username } = new URL(withScheme);
  // A number such as 1.5 is no address, although it could be one: 1.0.0.5.
  if (!hasScheme && /\d$/u.test(hostname)) return null;
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && username === '' && hostname.includes('.') && href.length <= LONGEST_LINK ? href : null;
}
