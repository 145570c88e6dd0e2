import { BUCKET_BITS } from '../../src/bot/understand/learned/buckets';
import { LEARNED_INTENTS } from '../../src/bot/understand/learned/classes';
import type { Weights } from '../../src/bot/understand/learned/weights';
import { type Random, shuffled } from './random';

/** An example by the rows of its letters, and the place of its intent. */
export interface Row {
  buckets: readonly number[];
  wanted: number;
}

const CLASSES = LEARNED_INTENTS.length;
const EPOCHS = 5;
const RATE = 4;
const DECAY = 0.000_02;
const STEPS = 127;

/**
 * e^x by sums and products only, whose results are the same on any machine; `Math.exp` may differ in its last digit from one to the next.
 * Exact enough from -700 to 0.
 */
function power(exponent: number): number {
  let result = 1 + exponent / 4096 + (exponent / 4096) ** 2 / 2;
  for (let doubling = 0; doubling < 12; doubling += 1) result *= result;
  return result;
}

/** Learns a linear softmax by gradient descent, in the order that the random numbers give. The same rows and numbers give the same weights. */
export function learn(rows: readonly Row[], random: Random): Weights {
  const table = new Float64Array(CLASSES << BUCKET_BITS);
  const biases = new Float64Array(CLASSES);
  const parts = new Float64Array(CLASSES);
  let done = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const { buckets, wanted } of shuffled(random, rows)) {
      const rate = RATE * (1 - done / (EPOCHS * rows.length));
      done += 1;
      const scale = 1 / Math.sqrt(Math.max(1, buckets.length));
      parts.fill(0);
      for (const bucket of buckets) {
        const row = bucket * CLASSES;
        for (let place = 0; place < CLASSES; place += 1) parts[place] = at(parts, place) + at(table, row + place);
      }
      let most = Number.NEGATIVE_INFINITY;
      for (let place = 0; place < CLASSES; place += 1) {
        parts[place] = at(parts, place) * scale + at(biases, place);
        most = Math.max(most, at(parts, place));
      }
      let whole = 0;
      for (let place = 0; place < CLASSES; place += 1) {
        parts[place] = power(Math.max(-700, at(parts, place) - most));
        whole += at(parts, place);
      }
      for (let place = 0; place < CLASSES; place += 1) {
        parts[place] = at(parts, place) / whole - (place === wanted ? 1 : 0);
        biases[place] = at(biases, place) - 0.01 * rate * at(parts, place);
      }
      for (const bucket of buckets) {
        const row = bucket * CLASSES;
        for (let place = 0; place < CLASSES; place += 1) {
          const weight = at(table, row + place);
          table[row + place] = weight - rate * (scale * at(parts, place) + DECAY * weight);
        }
      }
    }
  }
  return quantised(table, biases);
}

const at = (numbers: Float64Array, place: number): number => numbers[place] ?? 0;

/** In whole steps, of which the largest weight has 127. Rare outliers are cut off: the step is finer for all others. */
function quantised(table: Float64Array, biases: Float64Array): Weights {
  const sizes = table.map(Math.abs).sort();
  const step = (sizes[Math.floor(sizes.length * 0.9995)] ?? 1) / STEPS;
  const steps = Int8Array.from(table, (weight) => Math.max(-STEPS, Math.min(STEPS, Math.round(weight / step))));
  return { table: steps, step, biases: [...biases] };
}
