import { helpTexts, phrases } from '../../../src/bot/features/score/texts';
import { addressed, CONFIDENT, understand } from '../../../src/bot/understand';

/** What a tap types, and what it must be understood as. */
const typed: [string, string, Record<string, unknown>][] = [
  [phrases.total(2562), 'score', { fiscalYear: 2562 }],
  [phrases.indicator(10, 2562), 'score', { indicator: 10, fiscalYear: 2562 }],
  [phrases.indicator(1, 2565), 'score', { indicator: 1, fiscalYear: 2565 }],
  [phrases.instrument('IIT', 2562), 'score', { instrument: 'IIT', fiscalYear: 2562 }],
  [phrases.instrument('OIT', 2562), 'score', { instrument: 'OIT', fiscalYear: 2562 }],
  [phrases.item('O38', 2562), 'score', { item: 'O38', fiscalYear: 2562 }],
  [phrases.item('I7', 2562), 'score', { item: 'I7', fiscalYear: 2562 }],
  [phrases.item('E10', 2565), 'score', { item: 'E10', fiscalYear: 2565 }],
  [phrases.ranking('weakness', 2562), 'weaknesses', { fiscalYear: 2562 }],
  [phrases.ranking('strength', 2562), 'strengths', { fiscalYear: 2562 }],
  [phrases.ranking('weakness', 2562, 'EIT'), 'weaknesses', { fiscalYear: 2562, instrument: 'EIT' }],
  [phrases.ranking('strength', 2562, 'OIT'), 'strengths', { fiscalYear: 2562, instrument: 'OIT' }],
  [phrases.compare([2562, 2565]), 'score_compare', { fiscalYears: [2562, 2565] }],
  [phrases.compare([2562, 2563, 2565]), 'score_compare', { fiscalYears: [2562, 2563, 2565] }],
  [phrases.compare([2562, 2565], { indicator: 10 }), 'score_compare', { fiscalYears: [2562, 2565], indicator: 10 }],
  [
    phrases.compare([2562, 2565], { instrument: 'OIT' }),
    'score_compare',
    { fiscalYears: [2562, 2565], instrument: 'OIT' },
  ],
  [phrases.whatIf(['O38'], 2562), 'what_if', { items: ['O38'], fiscalYear: 2562 }],
  [phrases.whatIf(['O42', 'O43', 'O44'], 2562), 'what_if', { items: ['O42', 'O43', 'O44'], fiscalYear: 2562 }],
];

describe('what a tap types is understood as it is meant', () => {
  test.each(typed)('%s', (text, intent, slots) => {
    const understood = understand({ text, chat: 'user' });
    expect(understood).toMatchObject({ intent, slots });
    expect(understood.slots).toEqual(slots);
    expect(understood.confidence).toBeGreaterThanOrEqual(CONFIDENT);
  });

  test.each(typed)('in a group, with the / that addresses the bot: /%s', (text, intent, slots) => {
    const call = addressed({ text: `/${text}`, chat: 'group' });
    expect(call.addressed).toBe(true);
    expect(understand({ text: call.rest, chat: 'user' })).toMatchObject({ intent, slots });
  });
});

test.each(helpTexts)('the line of the help is understood: $say', ({ say }) => {
  const { intent, confidence } = understand({ text: say, chat: 'user' });
  expect(['score', 'weaknesses', 'strengths', 'score_compare', 'what_if', 'score_gains']).toContain(intent);
  expect(confidence).toBeGreaterThanOrEqual(CONFIDENT);
});

test.each([
  ['without a year', 'ทำข้อไหนได้คะแนนเพิ่ม', undefined],
  ['as the bot itself words it', phrases.gains(2562), 2562],
  ['with Thai digits', 'ทำข้อใดได้คะแนนเพิ่ม ปี ๖๒', 2562],
])('the command for the items that add most is known %s', (_name, text, year) => {
  const slots = year === undefined ? {} : { fiscalYear: year };
  expect(understand({ text, chat: 'user' })).toMatchObject({ intent: 'score_gains', slots });
});

test.each(['ทำข้อไหนได้คะแนนเพิ่มบ้างในวิชาเลข', 'ทำข้อไหนก่อนดี'])('other words are no such command: %s', (text) => {
  expect(understand({ text, chat: 'user' }).intent).not.toBe('score_gains');
});
