import crypto from 'node:crypto';
import fc from 'fast-check';
import { newCode, normaliseCode } from '../../../src/domain/people/registration-code.rules';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const code = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 4, maxLength: 4 }),
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 4, maxLength: 4 }),
  )
  .map(([letters, digits]) => `${letters}-${digits}`);

test('a new code is four letters without I and O, a hyphen and four digits', () => {
  for (let count = 0; count < 500; count++) expect(newCode()).toMatch(/^[A-HJ-NP-Z]{4}-[0-9]{4}$/);
});

test('five hundred new codes are all different', () => {
  expect(new Set(Array.from({ length: 500 }, newCode)).size).toBe(500);
});

test('however a code is typed, it is read as it was written', () => {
  const typed = fc.tuple(code, fc.boolean(), fc.constantFrom('-', '', ' ', ' - ', '–', '—'), fc.constantFrom('', ' '));
  fc.assert(
    fc.property(typed, ([written, isSmall, join, around]) => {
      const said = around + written.replace('-', join) + around;
      expect(normaliseCode(isSmall ? said.toLowerCase() : said)).toBe(written);
    }),
  );
});

test('what is read once is read the same again', () => {
  fc.assert(
    fc.property(fc.string(), (said) => {
      const read = normaliseCode(said);
      if (read !== null) expect(normaliseCode(read)).toBe(read);
    }),
  );
});

test.each([
  ['too short', 'ABC-123'],
  ['too long', 'ABCD-12345'],
  ['Thai letters', 'กขคง-1234'],
  ['nothing', ''],
  ['two codes', 'ABCD-1234 ABCD-1234'],
])('%s is no code', (_name, said) => {
  expect(normaliseCode(said)).toBeNull();
});

test.each([
  ['lowest', () => 0, 'AAAA-0000'],
  ['highest', (most: number) => most - 1, 'ZZZZ-9999'],
])('the %s numbers that are drawn make a code of four letters and four digits', (_name, drawn, expected) => {
  const draw = jest.spyOn(crypto, 'randomInt').mockImplementation(drawn as typeof crypto.randomInt);
  expect(newCode()).toBe(expected);
  draw.mockRestore();
});
