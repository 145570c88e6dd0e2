/** Numbers in circles, brackets or with a point, as one character: the first character of each row, its number, and how many there are. */
const ROWS: readonly (readonly [first: number, number: number, count: number])[] = [
  [0x2460, 1, 20], // ①
  [0x2474, 1, 20], // ⑴
  [0x2488, 1, 20], // ⒈
  [0x24ea, 0, 1], // ⓪
  [0x24f5, 1, 10], // ⓵
  [0x2776, 1, 10], // ❶
  [0x2780, 1, 10], // ➀
  [0x278a, 1, 10], // ➊
  [0x3251, 21, 15], // ㉑
  [0x32b1, 36, 15], // ㊱
];

/** What such characters are read as; the key that closes `4️⃣` (U+20E3) is nothing. */
export const ENCLOSED_NUMBERS: Readonly<Record<string, string>> = Object.fromEntries([
  ['\u20e3', ''],
  ...ROWS.flatMap(([first, number, count]) =>
    Array.from({ length: count }, (_, index) => [String.fromCharCode(first + index), String(number + index)] as const),
  ),
]);

/** All of them stand behind the letters of Thai. */
const FIRST = 0x20e3;

/** Whether the character at an index of a text is one of them. */
export const isEnclosedNumber = (text: string, at: number): boolean =>
  text.charCodeAt(at) >= FIRST && text.charAt(at) in ENCLOSED_NUMBERS;
