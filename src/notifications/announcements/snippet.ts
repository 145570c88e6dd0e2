import { clipGraphemes } from '../../line/limits';

/** Enough of an announcement to tell it from others. */
const SNIPPET = 40;

/** The beginning of an announcement's title or text. */
export function snippetOf({ title, text }: { title: string | null; text: string }): string {
  return clipGraphemes((title ?? text).replace(/\s+/gu, ' '), SNIPPET);
}
