import { takeSeen } from '../../../src/domain/thai-text/seen';

test.each([
  '',
  ' \n',
  '\u200b',
  '\u3164',
  '\u00a0\u3000',
  '\u2800',
  '\u00ad\u200e\u202a\u202c',
  '\ufe0f',
  '\u0000',
  '\u{e0020}',
])('%j is nothing', (text) => {
  expect(takeSeen(text)).toBe('');
});

test.each([
  ['  จัดอบรม\n', 'จัดอบรม'],
  ['\u200bก', '\u200bก'],
  [' - ', '-'],
  ['❤️', '❤️'],
])('%j is kept as %j', (text, kept) => {
  expect(takeSeen(text)).toBe(kept);
});
