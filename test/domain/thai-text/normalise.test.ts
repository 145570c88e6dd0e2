import fc from 'fast-check';
import { normalisePlaced, normaliseThai, tidy } from '../../../src/domain/thai-text/normalise';

const TROUBLES: Record<string, [written: string, stored: string][]> = {
  'ำ in two characters': [
    ['สํานัก', 'สำนัก'],
    ['นํ้า', 'น้ำ'],
    ['น้ํา', 'น้ำ'],
    ['นำ้', 'น้ำ'],
    ['น้ำ', 'น้ำ'],
  ],
  'ำ with a blank in place of its ring': [
    ['ส านักปลัด', 'สำนักปลัด'],
    ['ก าหนดขั้นตอนการด าเนินการ', 'กำหนดขั้นตอนการดำเนินการ'],
    ['น ้าประปา', 'น้ำประปา'],
    ['น้ าประปา', 'น้ำประปา'],
    ['ส ำนัก', 'สำนัก'],
    ['ส\u00a0านัก', 'สำนัก'],
    ['ว่ า', 'ว่ า'],
    ['กอง คลัง', 'กอง คลัง'],
    ['กอง\nาน', 'กอง\nาน'],
  ],
  'แ as two เ': [
    ['เเก้ไขเเบบ', 'แก้ไขแบบ'],
    ['เ\u200bเผน', 'แผน'],
    ['รอบ 6 เเดือน', 'รอบ 6 เดือน'],
  ],
  'characters that nobody sees': [
    ['กอง\u00adคลัง', 'กองคลัง'],
    ['\u200eกองคลัง\u200f', 'กองคลัง'],
    ['\u202aกองช่าง\u202c', 'กองช่าง'],
    ['กอง\u200bคลัง\ufeff', 'กองคลัง'],
    ['กอง\u2060ค\u200cล\u200dัง\u3164\ufe0f', 'กองคลัง'],
  ],
  'glyphs of PDFs': [
    ['ผู\uf70bรับผิดชอบ', 'ผู้รับผิดชอบ'],
    ['กองช\uf70aาง', 'กองช่าง'],
    ['ป\uf702\uf710\uf70fา\uf700าน', 'ปีัญาฐาน'],
    ['ค\uf718ณสมบัติ', 'คุณสมบัติ'],
    ['พันธ\uf70eุ', 'พันธุ์'],
    ['ทรัพย์ส\uf885น\uf873', 'ทรัพย์สิน'],
    ['ก\uf711า', 'กำ'],
    ['ฟ้า\uf899', 'ฟ้า\u0e4d'],
  ],
  'marks in another order': [
    ['ท\u0e48\u0e35', 'ที่'],
    ['ผ\u0e49\u0e39', 'ผู้'],
    ['สิทธ\u0e4c\u0e34', 'สิทธิ์'],
    ['วา\u0e48', 'ว่า'],
    ['คะ\u0e48', 'ค่ะ'],
  ],
  'the same mark twice': [
    ['ที่่', 'ที่'],
    ['ได้้้', 'ได้'],
    ['ๆๆ', 'ๆๆ'],
  ],
  'odd blanks': [
    ['กอง\u00a0คลัง\u3000ช่าง\u2009', 'กอง คลัง ช่าง '],
    ['หนึ่ง\nสอง\tสาม\r\n', 'หนึ่ง\nสอง\tสาม\r\n'],
  ],
  'letters and digits of full width': [
    ['ＯＩＴ４２ ａ', 'OIT42 a'],
    ['ก，ข', 'ก，ข'],
    ['๔๒', '๔๒'],
  ],
  'composed letters': [
    ['e\u0301', 'é'],
    ['\u212b', 'Å'],
    ['\u1100\u1161', '가'],
    ['\u0301', '\u0301'],
  ],
};

describe.each(Object.entries(TROUBLES))('%s', (_what, cases) => {
  test.each(cases)('%j is stored as %j', (written, stored) => {
    expect(normaliseThai(written)).toBe(stored);
    expect(normalisePlaced(written).text).toBe(stored);
  });
});

test('one value is on one line', () => {
  expect(tidy('  กอง \n\t คลัง\u00a0\u200b ')).toBe('กอง คลัง');
});

/** What the rules are about, so that they meet in one text. */
const LETTERS = [
  ...'นสตยวกคเแาำะ ',
  ...'\u0e31\u0e34\u0e35\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4c\u0e4d',
  ...'\u200b\u00ad\u00a0\u3164\uf70a\uf70b\uf711\uf718\uf873\n1๑Ａe\u0301',
];
const troubled = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 30 });
const anything = fc.oneof(troubled, fc.string({ unit: 'binary', maxLength: 60 }));

test('what was normalised once stays as it is', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const once = normaliseThai(text);
      expect(normaliseThai(once)).toBe(once);
      expect(once.normalize('NFC')).toBe(once);
    }),
    { numRuns: 3000 },
  );
});

test('with places or without, the text is the same, and its places lie in the original, in order', () => {
  fc.assert(
    fc.property(anything, (original) => {
      const { text, at } = normalisePlaced(original);
      expect(text).toBe(normaliseThai(original));
      expect(at).toHaveLength(text.length + 1);
      expect([...at].sort((a, b) => a - b)).toEqual(at);
      expect(at.at(-1)).toBe(original.length);
      // No rule touches a line break: it stands where it stood.
      for (let i = 0; i < text.length; i += 1) {
        if (text[i] === '\n') expect(original[at[i] ?? -1]).toBe('\n');
      }
    }),
    { numRuns: 3000 },
  );
});
