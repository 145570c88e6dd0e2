import fc from 'fast-check';
import { INTENTS, nearestIntents, understand } from '../../../src/bot/understand';
import { scan } from '../../../src/domain/thai-text/scan';
import { OFFICES } from './offices';

const office = OFFICES.get('kham-muang');
const PIECES = [
  'รายงาน',
  'มาตรการ',
  ' 2 ',
  'รอบ 6 เดือน',
  '60%',
  'เสร็จแล้ว',
  'จาก 40 เป็น ',
  'O42 ถึง ',
  'ปี 65 กับ ',
  'ตามติด',
  '/',
  'ประกาศ',
  'กองคลัง',
  'คะแนน',
  'ตัวไหน',
  'ที่',
  'ได้',
  '๙๙',
  '\u0e48\u0e48',
  '\u0e4d',
  'เเ',
  '\ud800',
  '\n',
  ' ',
  '(',
  ')',
  'ไหม',
  'ถ้า',
  '\u200b',
  '👍',
  'ABCD-1234',
];
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((codes) => String.fromCharCode(...codes)),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
);

describe('whatever is typed', () => {
  test('gives an intent, a confidence and slots within their bounds, and never throws', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('user' as const, 'group' as const), (text, chat) => {
        const { intent, slots, confidence } = understand({ text, chat }, office);
        expect(INTENTS).toContain(intent);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(slots.progress ?? 0).toBeLessThanOrEqual(100);
        expect(Number.isInteger(slots.measure ?? 1)).toBe(true);
        expect(slots.fiscalYear ?? 2500).toBeGreaterThanOrEqual(2500);
        if (intent === 'none') expect(slots).toEqual({});
        expect(nearestIntents(text, office).length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 1500 },
    );
  });

  test('a detail is made of the person’s own writing', () => {
    fc.assert(
      fc.property(anything, (words) => {
        const text = `รายงาน มาตรการ 2 รอบ 6 เดือน 60% ${words}`;
        const { detail } = understand({ text, chat: 'user' }, office).slots;
        for (const letter of detail ?? '') expect(text).toContain(letter);
      }),
      { numRuns: 500 },
    );
  });

  test('offsets of the skeleton never run backwards', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { at, text: skeleton } = scan(text);
        expect(at).toHaveLength(skeleton.length + 1);
        expect([...at].sort((a, b) => a - b)).toEqual(at);
      }),
    );
  });

  test.each([['ทำ'], [' '], ['ได้'], ['มาตรการ '], ['O1 กับ '], ['ก'], ['( ']])(
    'ten thousand characters of %p are read',
    (piece) => {
      expect(INTENTS).toContain(
        understand({ text: piece.repeat(10_000).slice(0, 10_000), chat: 'user' }, office).intent,
      );
    },
  );

  test('what lies beyond the part that is read still belongs to the free text', () => {
    const words = `ประชุมชี้แจง${' แล้วอบรมต่อ'.repeat(400)} จบ`;
    const report = understand({ text: `รายงาน มาตรการ 2 60% ${words}`, chat: 'user' }, office);
    expect(report).toMatchObject({ intent: 'report', slots: { measure: 2, progress: 60, detail: words } });
    expect(understand({ text: `ประกาศ ${words}`, chat: 'user' }, office).slots).toEqual({ detail: words });
  });
});
