import { answered, newDraft, stepBack } from '../../../src/bot/forms/draft';
import { CORRECTION, nextStep, REVIEW } from '../../../src/bot/forms/next-step';

interface Values {
  first: string | null;
  second: number | null;
  third: string | null;
}
const NOTHING: Values = { first: null, second: null, third: null };
const fields = [
  { name: 'first', isOptional: false },
  { name: 'second', isOptional: false },
  { name: 'third', isOptional: true },
];
const both = { ...NOTHING, first: 'ก', second: 0 };

describe('what is asked next', () => {
  test.each([
    ['the first field without an answer', NOTHING, [], null, 'first'],
    ['then the second', { ...NOTHING, first: 'ก' }, [], null, 'second'],
    ['0 is an answer; then the optional one', both, [], null, 'third'],
    ['once it was answered or skipped, the review', both, ['third'], null, REVIEW],
    ['what is chosen', both, ['third'], 'first', 'first'],
    ['not before what comes before it and lacks', NOTHING, [], 'second', 'first'],
    ['no review without everything that is needed', { ...both, second: null }, [], REVIEW, 'second'],
    ['the choice of what to correct', both, [], CORRECTION, CORRECTION],
  ])('%s', (_name, values: Values, trail: string[], chosen, step) => {
    expect(nextStep(fields, newDraft(values, trail), chosen)).toBe(step);
  });

  test('an optional field may be left out until it is chosen', () => {
    const rare = [...fields.slice(0, 2), { name: 'third', isOptional: true, isAsked: () => false }];
    expect(nextStep(rare, newDraft(both), null)).toBe(REVIEW);
    expect(nextStep(rare, newDraft(both), 'third')).toBe('third');
  });

  test('a field that a draft has not is passed over', () => {
    const without = [{ name: 'first', isOptional: false, unavailable: () => 'ไม่มี' }, ...fields.slice(1)];
    expect(nextStep(without, newDraft(NOTHING), null)).toBe('second');
  });

  test('what was answered in the same breath is not asked for', () => {
    const draft = answered(newDraft<Values>({ ...both, second: null }), 'second', { second: 1 }, ['third']);
    expect(nextStep(fields, draft, null)).toBe(REVIEW);
  });
});

describe('going back', () => {
  const through = ['second', 'third'].reduce((draft, step) => answered(draft, step, {}), newDraft(both));

  test('leads through the steps in the order they were taken', () => {
    const first = stepBack(through, REVIEW);
    expect(first.step).toBe('third');
    expect(stepBack(first.draft, first.step).step).toBe('second');
  });

  test('at the first step stays there', () => {
    expect(stepBack(newDraft(NOTHING), 'first').step).toBe('first');
  });
});

test('every answer makes an older review out of date', () => {
  const draft = newDraft(NOTHING);
  expect(answered(draft, 'first', { first: 'ก' }).revision).toBeGreaterThan(draft.revision);
});
