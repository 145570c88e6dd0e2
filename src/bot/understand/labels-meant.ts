import { comparable } from '../../domain/thai-text/comparable';
import { withoutManners } from './manners';

/** Of an announcement it is said that it was read, not what the button says. */
const READ = /^(รับทราบ)\s*(?:ประกาศ(?:นี้)?)?\s*(?:แล้ว|เรียบร้อย)*$/u;

/** The labels that words may stand for, the likeliest first: what was typed; without politeness; `รับทราบประกาศแล้ว` for รับทราบ. */
export function labelsMeant(text: string): string[] {
  const plain = withoutManners(text);
  return [...new Set([text, plain, plain.replace(READ, '$1')].map(comparable))].filter((typed) => typed !== '');
}
