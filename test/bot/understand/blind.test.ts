import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blindChecksums, readBlindSets, tallyOf } from '../../../bench/blind-sets';
import { readTrainingSet } from '../../../scripts/training/labelled';
import { seeded } from '../../../scripts/training/random';
import { TRAINING_SEED, trainingExamples } from '../../../scripts/training/train';
import { understand } from '../../../src/bot/understand';
import { skeletonOf } from '../../../src/domain/thai-text/skeleton';
import { OFFICES } from './offices';

describe('the blind sets', () => {
  const lines = readBlindSets();

  test('stand as they were frozen', () => {
    const readme = readFileSync(join(__dirname, 'blind/README.md'), 'utf8');
    expect(blindChecksums().filter((checksum) => !readme.includes(checksum))).toEqual([]);
  });

  test('are of many manners, and each is known by its lines', () => {
    expect(new Set(lines.map(({ manner }) => manner)).size).toBeGreaterThanOrEqual(20);
    expect(lines.length).toBeGreaterThanOrEqual(400);
    for (const { org } of lines) expect(OFFICES.has(org)).toBe(true);
  });

  test('hold no line that the reader was made with', () => {
    const learned = [...readTrainingSet().lines, ...trainingExamples(seeded(TRAINING_SEED))];
    const seen = new Set(learned.map(({ text }) => skeletonOf(text)));
    expect(lines.filter(({ text }) => seen.has(skeletonOf(text))).length).toBe(0);
  });

  // Only how many: which lines fail is nobody's to look at.
  test('are understood as well as ever measured', () => {
    const { intent, slots, actions } = tallyOf(lines, ({ text, chat, org }) =>
      understand({ text, chat }, OFFICES.get(org)),
    );
    expect(intent / lines.length).toBeGreaterThanOrEqual(0.9);
    expect(slots / lines.length).toBeGreaterThanOrEqual(0.85);
    expect(actions / lines.length).toBeLessThanOrEqual(0.01);
  });
});
