import type { Intent } from '../../src/bot/understand';
import type { LabelledLine, TrainingSet } from './labelled';
import { oneOf, type Random } from './random';

export interface Example {
  intent: Intent;
  text: string;
}

/** How often each line is written anew: with other values, in other manners, with slips. */
const TIMES = 6;
/** Lines that are whole anyway, or differ only in what stands around the wish. */
const FEWER_TIMES: Readonly<Record<string, number>> = {
  'looked-at': 3,
  'among-sentences': 4,
  officialese: 4,
  'other-business': 5,
};
const NO_VALUE = 0.45;
const SLIP = 0.22;
/** What part of the lines stands in each manner; the rest as they are. */
const MANNERS: readonly [string, number][] = [
  ['polite', 0.2],
  ['officialese', 0.12],
  ['sentences', 0.24],
  ['loose', 0.1],
  ['elderly', 0.06],
  ['dictated', 0.06],
  ['child', 0.06],
];
/** These are spoken in one manner already. */
const OF_ITS_OWN = new Set(['looked-at', 'very-short', 'among-sentences']);
const LETTER = /[ก-๎a-z]/;

/** Writes each line several times as people might, once as it stands. The same seed gives the same examples. */
export function unfold({ lines, values, around }: TrainingSet, random: Random, most = TIMES): Example[] {
  const examples: Example[] = [];
  for (const line of lines) {
    const times = Math.min(most, FEWER_TIMES[line.manner] ?? TIMES);
    for (let time = 0; time < times; time += 1) {
      const filled = fill(line, values, random);
      const text = time === 0 || OF_ITS_OWN.has(line.manner) ? filled : surrounded(filled, around, random);
      examples.push({ intent: line.intent, text: time > 1 && random() < SLIP ? slipped(text, random) : text });
    }
  }
  return examples;
}

/** @throws where a line names values that are not there */
function fill({ text }: LabelledLine, values: TrainingSet['values'], random: Random): string {
  return text
    .replace(/\{([a-z_]+)(\??)\}/g, (_, name: string, optional: string) => {
      const choices = values[name];
      if (!choices) throw new Error(`No values "${name}" for ${text}`);
      const isLeftOut = optional === '?' && random() < NO_VALUE;
      return isLeftOut ? '' : `${optional === '?' && random() < 0.5 ? ' ' : ''}${oneOf(random, choices)}`;
    })
    .trim();
}

function surrounded(text: string, around: TrainingSet['around'], random: Random): string {
  let rest = random();
  for (const [name, part] of MANNERS) {
    rest -= part;
    const manner = around[name];
    if (rest >= 0 || !manner) continue;
    // In front, behind, or both.
    const place = random();
    const before = place < 0.65 ? oneOf(random, manner.before) : '';
    const after = place > 0.35 ? oneOf(random, manner.after) : '';
    return `${before}${text}${after}`;
  }
  return text;
}

/** Letters that sound alike or stand side by side on the keyboard, and are typed for each other. */
const MISTAKEN = ['ไใ', 'แเ', 'คต', 'นณ', 'สศ', 'ษส', 'รล', 'ทธ', 'พภ', 'ขช', 'ดก', 'งว', 'ยบ', 'ุู', 'ิี', 'ึื'];
const TYPED_FOR = new Map(MISTAKEN.flatMap(([one = '', other = '']) => [[one, other] as const, [other, one] as const]));

/** A letter is missing, doubled, changes places with the next, or is another one that is typed for it. */
function slipped(text: string, random: Random): string {
  const at = Math.floor(random() * text.length);
  const letter = text.charAt(at);
  if (text.length < 6 || !LETTER.test(letter)) return text;
  const kind = random();
  const other = TYPED_FOR.get(letter);
  if (kind < 0.35 && other !== undefined) return text.slice(0, at) + other + text.slice(at + 1);
  if (kind < 0.6) return text.slice(0, at) + text.slice(at + 1);
  if (kind < 0.75) return text.slice(0, at) + letter + text.slice(at);
  return text.slice(0, at) + text.charAt(at + 1) + letter + text.slice(at + 2);
}
