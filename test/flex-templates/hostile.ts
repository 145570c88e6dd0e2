import fc from 'fast-check';

/** What data can hold that nobody thought of: of each kind one, however often. */
const PIECES = [
  '',
  ' ',
  '\u200B',
  '\u3164',
  '\n\n\t',
  'ก็ที่นี่ผู้ใหญ่บ้านหมู่ที่สิบสอง',
  `ก${'\u0E49'.repeat(200)}`,
  '👩‍👩‍👧‍👦🏳️‍🌈4️⃣',
  '\u202Eกลับด้าน\u202C',
  '\u0000\u0007\u001B[31m',
  'https://example.go.th/ไฟล์ ใหม่.pdf?ก=ข',
  '"quoted" \\ {json} </script>',
  '\uD83D',
  'ำ',
] as const;

/** Any such text: a piece, several, or one that goes on and on. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.array(fc.constantFrom(...PIECES), { minLength: 2, maxLength: 6 }).map((pieces) => pieces.join('')),
  fc
    .tuple(fc.constantFrom(...PIECES), fc.constantFrom(300, 2500))
    .map(([piece, most]) => piece.repeat(Math.floor(most / Math.max(1, piece.length)))),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** A few, or far more than a card holds. */
export const hostileList = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.array(one, { maxLength: 3 }) },
    { weight: 1, arbitrary: one.map((same) => Array.from({ length: 60 }, () => same)) },
  );
