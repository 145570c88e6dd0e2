import { answersOf } from '../../../src/bot/forms/draft';

interface Visit {
  visitor: string | null;
  people?: number | null;
}

test('answers are taken as answers; one that lacks is named', () => {
  const { visitor, people } = answersOf({ visitor: '', people: 0 } as Visit, 'visitor', 'people');
  expect(visitor.length + people).toBe(0);
  const unsaid: Visit[] = [{ visitor: 'สมศรี' }, { visitor: 'สมศรี', people: null }];
  for (const one of unsaid) {
    expect(answersOf(one, 'visitor').visitor).toBe('สมศรี');
    expect(() => answersOf(one, 'visitor', 'people')).toThrow('No answer: people');
  }
});
