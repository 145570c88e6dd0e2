import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../root';
import { BUCKET_BITS } from './buckets';
import { LEARNED_INTENTS } from './classes';

/** Where `npm run train` writes them. */
export const WEIGHTS_FILE = 'data/understanding/weights.bin';

/** What was learned: for each row of the table and each intent a weight in steps, how much a step is, and where each intent begins. */
export interface Weights {
  table: Int8Array;
  step: number;
  biases: readonly number[];
}

const CLASSES = LEARNED_INTENTS.length;
const FLOAT = 4;
const HEAD = FLOAT * (1 + CLASSES);

/** How weights are written: the step and the biases as floats, then the table. */
export function packed({ table, step, biases }: Weights): Buffer {
  const head = Buffer.alloc(HEAD);
  [step, ...biases].forEach((value, place) => {
    head.writeFloatLE(value, place * FLOAT);
  });
  return Buffer.concat([head, Buffer.from(table.buffer, table.byteOffset, table.length)]);
}

/** @throws where the bytes are no weights for these intents */
export function unpacked(bytes: Buffer): Weights {
  const size = HEAD + (CLASSES << BUCKET_BITS);
  if (bytes.length !== size)
    throw new Error(`${WEIGHTS_FILE} holds ${bytes.length} bytes, not ${size}: run npm run train`);
  const biases = Array.from({ length: CLASSES }, (_, place) => bytes.readFloatLE((place + 1) * FLOAT));
  const table = new Int8Array(bytes.buffer, bytes.byteOffset + HEAD, CLASSES << BUCKET_BITS);
  return { table, step: bytes.readFloatLE(0), biases };
}

let loaded: Weights | null = null;

/** The weights that ship with the project, read at the first text that needs them. */
export function knownWeights(): Weights {
  loaded ??= unpacked(readFileSync(join(projectRoot(), WEIGHTS_FILE)));
  return loaded;
}
