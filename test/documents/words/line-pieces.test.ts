import fc from 'fast-check';
import { lineCount } from '../../../src/documents/words/line-count';
import { cutToFit, lineWords } from '../../../src/documents/words/line-pieces';

const { piecesOf } = lineWords(['องค์การบริหารส่วนตำบลเกาะลอยบางหัก', 'เกาะลอยบางหัก', 'บ้านโนนสะอาด']);

test.each([
  ['words that readers take as one', 'การทุจริตคอร์รัปชันของเจ้าหน้าที่และผู้รับผิดชอบ', 'การทุจริต|คอร์รัปชัน|ของ|เจ้าหน้าที่|และ|ผู้รับผิดชอบ'],
  ['words that the dictionary takes for others', 'ผู้อำนวยการกองคลัง', 'ผู้อำนวยการ|กองคลัง'],
  ['the office’s own names', 'ตำบลเกาะลอยบางหักบ้านโนนสะอาด', 'ตำบล|เกาะลอยบางหัก|บ้านโนนสะอาด'],
  ['ๆ and ฯ begin no line', 'ต่าง ๆ อื่นๆ เป็นต้น ฯลฯ', 'ต่าง ๆ| |อื่นๆ| |เป็นต้น ฯลฯ'],
  ['signs stay with their words', '“คุณธรรม” (ITA) 85%', '“คุณธรรม”| |(ITA)| |85%'],
  ['a year with its era', 'ประจำปี พ.ศ. ๒๕๖๙ ของ', 'ประจำปี| |พ.ศ. ๒๕๖๙| |ของ'],
  ['a day with its month', 'วันที่ ๑ มีนาคม ๒๕๖๙', 'วันที่ ๑ มีนาคม| |๒๕๖๙'],
  ['a short date', '31 มี.ค. 2570', '31 มี.ค.| |2570'],
  ['a number with what it counts', 'ตัวชี้วัดที่ ๑๐ การป้องกัน', 'ตัวชี้วัดที่ ๑๐| |การป้องกัน'],
  ['a number is one', 'คะแนน ๘๕.๕๐ หรือ 1,250.50 บาท', 'คะแนน| |๘๕.๕๐| |หรือ| |1,250.50| |บาท'],
  ['abbreviations', 'ป.ป.ช. และ อบต.', 'ป.ป.ช.| |และ| |อบต.'],
  ['a list’s stroke', '- จัดทำคู่มือ', '- จัดทำ|คู่มือ'],
  [
    'addresses turn at their signs',
    'https://www.example.go.th/ita?item=12',
    'https://|www.example.go.th/|ita?|item=|12',
  ],
])('%s', (_, text, pieces) => {
  expect(piecesOf(text).join('|')).toBe(pieces);
});

test('pieces joined are the text, and none but spaces and what comes first begins with a mark', () => {
  const thai = fc.string({ unit: fc.constantFrom(...'กขคงจาำัิีุู่้เแโใๆฯ พ.ศ๑๒(1)“”-/\u00A0a') });
  fc.assert(
    fc.property(fc.oneof(thai, fc.string()), (text) => {
      const pieces = piecesOf(text);
      expect(pieces.join('')).toBe(text);
      for (const [place, piece] of pieces.entries()) {
        const before = pieces[place - 1];
        if (before !== undefined && before.trim() !== '') expect(piece).not.toMatch(/^[ๆฯะาำๅัิ-ฺ็-๎)]/u);
      }
    }),
  );
});

test.each([
  ['between words', 'องค์การบริหารส่วนตำบล', 12],
  ['between letters where there is no word', 'ก'.repeat(50), 20],
  ['nothing but signs that begin no line', 'ๆ'.repeat(50), 20],
  ['Latin without a space', 'x'.repeat(5_000), 20],
])('what is wider than the line is cut %s, and fits', (_, piece, longest) => {
  const parts = cutToFit(piece, (part) => part.length <= longest);
  expect(parts.join('')).toBe(piece);
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(longest);
  expect(parts.length).toBeLessThanOrEqual(Math.ceil((2 * piece.length) / longest));
});

test('a letter that is wider than the line stays whole', () => {
  expect(cutToFit('ก', () => false)).toEqual(['ก']);
});

test.each([
  [['aaa', ' ', 'bbb'], 7, 1],
  [['aaa', ' ', 'bbb'], 6, 2],
  [['aaa', ' '], 3, 1],
  [['aaaa', 'bbbb', 'cccc'], 8, 2],
  [[], 8, 1],
])('%j on lines of %d letters take %d', (pieces, width, lines) => {
  expect(lineCount(pieces, width, (text) => text.length)).toBe(lines);
});
