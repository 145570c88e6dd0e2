import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blindChecksums, readBlindSet, tallyOf } from '../../../bench/blind-sets';
import { readTrainingSet } from '../../../scripts/training/labelled';
import { seeded } from '../../../scripts/training/random';
import { TRAINING_SEED, trainingExamples } from '../../../scripts/training/train';
import { understand } from '../../../src/bot/understand';
import { skeletonOf } from '../../../src/domain/thai-text/skeleton';
import { OFFICES } from './offices';

describe.each([
  { set: 'second', manners: 7, least: 160, floors: { intent: 0.96, slots: 0.93 }, most: { actions: 0.005 } },
  { set: 'third', manners: 20, least: 270, floors: { intent: 0.93, slots: 0.9 }, most: { actions: 0.0075 } },
  { set: 'sixth', manners: 22, least: 330, floors: { intent: 0.94, slots: 0.91 }, most: { actions: 0.005 } },
] as const)('the $set blind set', ({ set, manners, least, floors, most }) => {
  const lines = readBlindSet(set);

  test('stands as it was frozen', () => {
    const readme = readFileSync(join(__dirname, 'blind/README.md'), 'utf8');
    expect(blindChecksums(set).filter((checksum) => !readme.includes(checksum))).toEqual([]);
  });

  test('is of many manners, and each is known by its lines', () => {
    expect(new Set(lines.map(({ manner }) => manner)).size).toBeGreaterThanOrEqual(manners);
    expect(lines.length).toBeGreaterThanOrEqual(least);
    for (const { org } of lines) expect(OFFICES.has(org)).toBe(true);
  });

  test('holds no line that the reader was made with', () => {
    const learned = [...readTrainingSet().lines, ...trainingExamples(seeded(TRAINING_SEED))];
    const seen = new Set(learned.map(({ text }) => skeletonOf(text)));
    expect(lines.filter(({ text }) => seen.has(skeletonOf(text))).length).toBe(0);
  });

  // Only how many: which lines fail is nobody's to look at.
  test('is understood as well as ever measured', () => {
    const { intent, slots, actions } = tallyOf(lines, ({ text, chat, org }) =>
      understand({ text, chat }, OFFICES.get(org)),
    );
    expect(intent / lines.length).toBeGreaterThanOrEqual(floors.intent);
    expect(slots / lines.length).toBeGreaterThanOrEqual(floors.slots);
    expect(actions / lines.length).toBeLessThanOrEqual(most.actions);
  });
});
