import { foldChar, foldThai, skeletonOf } from '../../../src/domain/thai-text/skeleton';

test.each([
  ['a tone mark left out', 'ข้อที่', 'ขอทิ'],
  ['letters that sound alike', 'ศษสณนฎดฏตฐถฑทฒธฆคญยฬล', 'สสสนนดดดตถถททททคคยยลล'],
  ['a long vowel short', 'ปี่ ปึก ปืน ปู่', 'ปิ ปิก ปิน ปุ'],
  ['ใ for ไ', 'ใส่ใจ', 'ไสไจ'],
  ['a letter that is silenced', 'การ์ด', 'การด'],
  ['ๆ', 'ต่างๆ', 'ตาง'],
  ['Thai digits', '๐๑๒๓๔๕๖๗๘๙', '0123456789'],
  ['large letters', 'ITA AZ', 'ita az'],
  ['full width', '（Ａ１）～', '(a1)~'],
  ['dashes', '–—−‐‑', '-----'],
  ['quotes', '“ก” ‘ข’', '"ก" \'ข\''],
  ['numbers in circles', '① ⑳ ⓪ ⓵ ❿ ㉑ ㊿', '1 20 0 1 10 21 50'],
  ['a number on a key', '4️⃣', '4'],
  ['line ends', 'ก\nข\tค', 'ก ข ค'],
  ['what is none of these', 'กขค ½ é', 'กขค ½ é'],
])('%s', (_, text, expected) => {
  expect(skeletonOf(text)).toBe(expected.normalize('NFC'));
});

test('the edges of what is folded by its number', () => {
  expect(['@', 'A', 'Z', '['].map(foldChar)).toEqual(['@', 'a', 'z', '[']);
  expect(['\u0e4f', '\u0e50', '\u0e59', '\u0e5a'].map(foldChar)).toEqual(['\u0e4f', '0', '9', '\u0e5a']);
  expect(['\uff00', '\uff01', '\uff5e', '\uff5f'].map(foldChar)).toEqual(['\uff00', '!', '~', '\uff5f']);
  expect(['\u001f', ' ', '!'].map(foldChar)).toEqual([' ', ' ', '!']);
});

test('one character of Thai: no digits, no Latin', () => {
  expect(['่', 'ศ', 'ก', '๑', 'A', 'ๅ'].map(foldThai)).toEqual(['', 'ส', 'ก', '๑', 'A', 'า']);
});
