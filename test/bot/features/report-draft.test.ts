import { answer, newDraft, nextStep, type Step, stepBack } from '../../../src/bot/features/report/draft';

const through = (...steps: Step[]) =>
  steps.reduce((draft, step) => answer(draft, step, {}), newDraft(2570, 'a-batch', { measure: 1, round: '6m' }));

describe('what is asked next', () => {
  test.each([
    ['the measure first', newDraft(2570, 'a-batch', {}), 'measure'],
    ['then the round', newDraft(2570, 'a-batch', { measure: 1 }), 'round'],
    ['then progress', newDraft(2570, 'a-batch', { measure: 1, round: '6m' }), 'progress'],
    ['then detail, ผลผลิต, ผลลัพธ์', through('progress'), 'detail'],
    ['then evidence', through('progress', 'detail', 'output', 'outcome'), 'evidence'],
    ['then remarks', through('progress', 'detail', 'output', 'outcome', 'evidence'), 'remarks'],
    ['at the end the preview', through('progress', 'detail', 'output', 'outcome', 'evidence', 'remarks'), 'preview'],
    [
      'who said something of the work at once is asked for no more than measure and round',
      newDraft(2570, 'a-batch', { measure: 1, round: '6m', said: { progress: 0 } }),
      'preview',
    ],
  ])('%s', (_name, draft, step) => {
    expect(nextStep(draft)).toBe(step);
  });

  test('what was answered in the same breath is not asked for again', () => {
    const draft = answer(
      newDraft(2570, 'a-batch', { measure: 1, round: '6m' }),
      'progress',
      { said: { detail: 'ก' } },
      ['detail'],
    );
    expect(nextStep(draft)).toBe('output');
  });
});

describe('going back', () => {
  test('leads through the steps in the order they were taken, and asks each again', () => {
    const first = stepBack(through('progress', 'detail'), 'output');
    expect(first.step).toBe('detail');
    const second = stepBack(first.draft, first.step);
    expect(second.step).toBe('progress');
    expect(nextStep(second.draft)).toBe('progress');
  });
  test('at the first step stays there', () => {
    expect(stepBack(newDraft(2570, 'a-batch', {}), 'measure').step).toBe('measure');
  });
});

test('every change makes an older preview out of date', () => {
  const draft = newDraft(2570, 'a-batch', { measure: 1, round: '6m' });
  expect(answer(draft, 'progress', {}).revision).toBeGreaterThan(draft.revision);
});
