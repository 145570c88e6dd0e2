import { LEARNED_INTENTS, type LearnedIntent } from './classes';
import type { Weights } from './weights';

export interface Likely {
  intent: LearnedIntent;
  /** 0–1 */
  probability: number;
}

const CLASSES = LEARNED_INTENTS.length;

/** What a text with these rows most likely means, most likely first: a linear softmax. */
export function classify(buckets: readonly number[], { table, step, biases }: Weights): Likely[] {
  const sums = new Float64Array(CLASSES);
  for (const bucket of buckets) {
    const row = bucket * CLASSES;
    for (let place = 0; place < CLASSES; place += 1) sums[place] = (sums[place] ?? 0) + (table[row + place] ?? 0);
  }
  const scale = step / Math.sqrt(Math.max(1, buckets.length));
  const scores = Array.from(sums, (sum, place) => sum * scale + (biases[place] ?? 0));
  const most = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - most));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return LEARNED_INTENTS.map((intent, place) => ({ intent, probability: (parts[place] ?? 0) / whole })).sort(
    (a, b) => b.probability - a.probability,
  );
}
