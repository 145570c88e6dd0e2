const UNITS = ['ศูนย์', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'];

/** The Thai word of a number 0–59: `สิบเอ็ด`, `ยี่สิบ`, `สี่สิบห้า`. */
function wordOf(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return UNITS[ones] ?? '';
  const ten = tens === 1 ? 'สิบ' : `${tens === 2 ? 'ยี่' : UNITS[tens]}สิบ`;
  if (ones === 0) return ten;
  return `${ten}${ones === 1 ? 'เอ็ด' : UNITS[ones]}`;
}

const WORDS = new Map<string, number>([['นึง', 1]]);
for (let value = 0; value < 60; value++) WORDS.set(wordOf(value), value);
// Longer words first: สิบเอ็ด before สิบ.
const ALTERNATIVES = [...WORDS.keys()].sort((one, other) => other.length - one.length).join('|');

/** Source of a pattern for a number 0–59 written with one or two Arabic digits or as a Thai word. */
export const NUMBER = `(?:\\d{1,2}|${ALTERNATIVES})`;

/** The value of what `NUMBER` matched. */
export function numberOf(written: string): number {
  return WORDS.get(written) ?? Number(written);
}
