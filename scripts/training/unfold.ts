import type { Intent } from '../../src/bot/understand';
import type { LabelledLine, TrainingSet } from './labelled';
import { oneOf, type Random } from './random';

export interface Example {
  intent: Intent;
  text: string;
}

/** How often each line is written anew: with other values, in other manners, with slips. */
const TIMES = 9;
/** Lines without values or manner of their own that are whole anyway. */
const TIMES_LOOKED_AT = 3;
const NO_VALUE = 0.45;
const SLIP = 0.12;
/** What part of the lines stands in each manner; the rest as they are. */
const MANNERS: readonly [string, number][] = [
  ['polite', 0.2],
  ['officialese', 0.12],
  ['sentences', 0.2],
  ['loose', 0.1],
  ['elderly', 0.06],
  ['dictated', 0.06],
  ['child', 0.06],
];
/** These are spoken in one manner already. */
const OF_ITS_OWN = new Set(['looked-at', 'very-short']);
const LETTER = /[ก-๎a-z]/;

/** Writes each line several times as people might, once as it stands. The same seed gives the same examples. */
export function unfold({ lines, values, around }: TrainingSet, random: Random, most = TIMES): Example[] {
  const examples: Example[] = [];
  for (const line of lines) {
    const times = Math.min(most, line.manner === 'looked-at' ? TIMES_LOOKED_AT : TIMES);
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

/** A letter is missing, doubled, or changes places with the next. */
function slipped(text: string, random: Random): string {
  const at = Math.floor(random() * text.length);
  if (text.length < 6 || !LETTER.test(text.charAt(at))) return text;
  const kind = random();
  if (kind < 0.4) return text.slice(0, at) + text.slice(at + 1);
  if (kind < 0.6) return text.slice(0, at) + text.charAt(at) + text.slice(at);
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}
