import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIDENT, type Intent, type Slots, type Understanding } from '../src/bot/understand';
import { projectRoot } from '../src/root';

const FOLDER = 'test/bot/understand/blind';

/**
 * The sets by when they were written: the second before the learned reader's second training, the third before its third; the sixth
 * by a stranger, before what the fifth showed was learned with further lines. The first, the fourth and the
 * fifth are opened.
 */
export const BLIND_SETS = { second: 'second', third: 'third', sixth: 'sixth' } as const;
export type BlindSet = keyof typeof BLIND_SETS;

/** One line as somebody might type it, with what it means. */
export interface BlindLine {
  text: string;
  chat: 'user' | 'group';
  org: string;
  intent: Intent;
  slots: Slots;
  /** where the detail begins may be argued about: not compared */
  detailFree?: boolean;
  set: BlindSet;
  /** the manner of writing: the file the line stands in */
  manner: string;
}

/** What came of a number of lines. A guess below the threshold counts as not understood. */
export interface Tally {
  lines: number;
  intent: number;
  /** intent and all slots */
  slots: number;
  /** acted upon otherwise than it was meant: a question that was not asked is answered, or an action done */
  otherwise: number;
  /** of those the actions: what was not meant, and is done */
  actions: number;
}

const folder = (set: BlindSet): string => join(projectRoot(), FOLDER, BLIND_SETS[set]);
const files = (set: BlindSet): string[] =>
  readdirSync(folder(set))
    .filter((name) => name.endsWith('.jsonl'))
    .sort();

/** The lines of a blind set (its README.md says how they were written and when they may be looked at). */
export function readBlindSet(set: BlindSet): BlindLine[] {
  return files(set).flatMap((name) =>
    readFileSync(join(folder(set), name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => ({ ...JSON.parse(line), set, manner: name.replace('.jsonl', '') })),
  );
}

/** The checksums of a set's files, by name, as `sha256sum` prints them. */
export function blindChecksums(set: BlindSet): string[] {
  return files(set).map(
    (name) =>
      `${createHash('sha256')
        .update(readFileSync(join(folder(set), name)))
        .digest('hex')}  ${join(BLIND_SETS[set], name)}`,
  );
}

/** What is done, or begun, for whoever is thought to ask for it. */
const ACTIONS: ReadonlySet<Intent> = new Set<Intent>([
  'report',
  'announce',
  'cancel',
  'register',
  'stop_reminders',
  'resume_reminders',
  'delete_my_data',
]);

const inOrder = (slots: Slots, isDetailFree: boolean): string =>
  JSON.stringify(
    Object.entries(slots)
      .filter(([name]) => !(isDetailFree && name === 'detail'))
      .sort(),
  );

/** Compares how a reader understands the lines with what they mean. */
export function tallyOf(lines: readonly BlindLine[], read: (line: BlindLine) => Understanding): Tally {
  const tally: Tally = { lines: lines.length, intent: 0, slots: 0, otherwise: 0, actions: 0 };
  for (const line of lines) {
    const { intent, slots, confidence } = read(line);
    const taken = confidence >= CONFIDENT ? intent : 'none';
    if (taken === line.intent) {
      tally.intent += 1;
      const free = line.detailFree === true;
      if (taken === 'none' || inOrder(slots, free) === inOrder(line.slots, free)) tally.slots += 1;
    } else if (taken !== 'none') {
      tally.otherwise += 1;
      if (ACTIONS.has(taken)) tally.actions += 1;
    }
  }
  return tally;
}
