import { BLIND_SETS, type BlindSet, readBlindSet } from '../../bench/blind-sets';
import { buildVocabulary, type CompiledVocabulary } from '../../src/bot/understand';
import { bucketsOf } from '../../src/bot/understand/learned/buckets';
import { LEARNED_INTENTS } from '../../src/bot/understand/learned/classes';
import { packed } from '../../src/bot/understand/learned/weights';
import { readPieces } from '../../src/bot/understand/pieces';
import { readExampleFiles } from '../../src/domain/imports/example-files';
import { skeletonOf } from '../../src/domain/thai-text/skeleton';
import { readTrainingSet } from './labelled';
import { learn } from './learn';
import { oneOf, type Random, seeded } from './random';
import { type Example, unfold } from './unfold';

export const TRAINING_SEED = 2570;

/** The words of each example office and of none. */
function vocabularies(): CompiledVocabulary[] {
  const offices = readExampleFiles().map(({ organisation, measures }) => {
    const latest = Math.max(...measures.map(({ fiscalYear }) => fiscalYear));
    return { units: organisation.units, measures: measures.filter(({ fiscalYear }) => fiscalYear === latest) };
  });
  return [...offices, { units: [], measures: [] }].map((words) => buildVocabulary(words));
}

/** What is learned from: the labelled lines as people might write them, but for what happens to be a blind line. */
export function trainingExamples(random: Random): Example[] {
  const blind = new Set(
    (Object.keys(BLIND_SETS) as BlindSet[]).flatMap(readBlindSet).map(({ text }) => skeletonOf(text)),
  );
  return unfold(readTrainingSet(), random).filter(({ text }) => !blind.has(skeletonOf(text)));
}

/** The weights' file, made anew from the labelled lines: the same bytes each time. */
export function train(): Buffer {
  const random = seeded(TRAINING_SEED);
  const offices = vocabularies();
  const place = new Map<string, number>(LEARNED_INTENTS.map((intent, index) => [intent, index]));
  const rows = trainingExamples(random).map(({ intent, text }) => ({
    buckets: bucketsOf(readPieces(text, oneOf(random, offices))),
    // What only rules read is none of its business.
    wanted: place.get(intent) ?? 0,
  }));
  return packed(learn(rows, random));
}
