import { newValues, type Values } from '../../../src/bot/features/report/draft';
import { reportFields } from '../../../src/bot/features/report/fields';
import { answered, newDraft as draftOf, stepBack } from '../../../src/bot/forms/draft';
import { nextStep } from '../../../src/bot/forms/next-step';

const newDraft = (known: Partial<Values>) => draftOf({ ...newValues(2570, 'a-batch', {}), ...known });

const through = (...steps: string[]) =>
  steps.reduce((draft, step) => answered(draft, step, {}), newDraft({ measure: 1, unit: 'clerk_office', round: '6m' }));

describe('what is asked next', () => {
  test.each([
    ['the measure first', newDraft({}), 'measure'],
    ['then the unit, of a joint measure', newDraft({ measure: 1 }), 'unit'],
    ['then the round', newDraft({ measure: 1, unit: 'clerk_office' }), 'round'],
    ['then progress', newDraft({ measure: 1, unit: 'clerk_office', round: '6m' }), 'progress'],
    ['then detail, ผลผลิต, ผลลัพธ์', through('progress'), 'detail'],
    ['then evidence', through('progress', 'detail', 'output', 'outcome'), 'evidence'],
    ['then remarks', through('progress', 'detail', 'output', 'outcome', 'evidence'), 'remarks'],
    ['at the end the preview', through('progress', 'detail', 'output', 'outcome', 'evidence', 'remarks'), 'preview'],
    [
      'who said something of the work at once is asked for no more than measure and round',
      newDraft({ measure: 1, unit: 'clerk_office', round: '6m', input: { progress: 0 }, guided: false }),
      'preview',
    ],
  ])('%s', (_name, draft, step) => {
    expect(nextStep(reportFields, draft, null)).toBe(step);
  });

  test('what was answered in the same breath is not asked for again', () => {
    const draft = answered(
      newDraft({ measure: 1, unit: 'clerk_office', round: '6m' }),
      'progress',
      { input: { detail: 'ก' } },
      ['detail'],
    );
    expect(nextStep(reportFields, draft, null)).toBe('output');
  });
});

describe('going back', () => {
  test('leads through the steps in the order they were taken, and asks each again', () => {
    const first = stepBack(through('progress', 'detail'), 'output');
    expect(first.step).toBe('detail');
    const second = stepBack(first.draft, first.step);
    expect(second.step).toBe('progress');
    expect(nextStep(reportFields, second.draft, null)).toBe('progress');
  });
  test('at the first step stays there', () => {
    expect(stepBack(newDraft({}), 'measure').step).toBe('measure');
  });
});

test('every change makes an older preview out of date', () => {
  const draft = newDraft({ measure: 1, unit: 'clerk_office', round: '6m' });
  expect(answered(draft, 'progress', {}).revision).toBeGreaterThan(draft.revision);
});
