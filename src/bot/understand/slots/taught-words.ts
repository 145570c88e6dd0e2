import { source } from '../../../domain/thai-text/pattern';
import { skeletonOf } from '../../../domain/thai-text/skeleton';

/** Shorter words are told from parts of others by what stands around them. */
const SHORT = 5;
/** What may stand before a short word without a blank; behind it no vowel of its last letter. */
const BEFORE = `(?<=^|[^ก-๛a-z]|${source('ของ|ที่|ให้|ใน|กับ|และ|แล้ว|ส่วน|ถึง|ว่า')})`;
const BEHIND = '(?![ะ-ฺ็์a-z])';

/** What finds a word that an office's admin taught in a scanned text. */
export function taughtPattern(word: string): RegExp {
  const literal = skeletonOf(word)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ +/g, '\\s*');
  return new RegExp(skeletonOf(word).length < SHORT ? `${BEFORE}${literal}${BEHIND}` : literal, 'g');
}
