const beginsThai = (word: string): boolean => /^[ก-ฯเ-ไ]/.test(word);
const endsThai = (word: string): boolean => /[ก-๎]$/.test(word);

/** Thai enumeration with the blanks that Thai puts: `กและข`, `ก ข และค`, `2 และ 3`; words with blanks in them are kept apart: `ก ข, ค ง และจ ฉ`. */
export function listInThai(words: readonly string[], joiner = 'และ'): string {
  if (words.length < 2) return words.join('');
  const haveBlanks = words.some((word) => word.includes(' '));
  const last = words[words.length - 1] ?? '';
  const before = words.slice(0, -1).join(haveBlanks ? ', ' : ' ');
  const isPair = words.length === 2 && !haveBlanks && endsThai(before);
  return `${before}${isPair ? '' : ' '}${joiner}${beginsThai(last) ? '' : ' '}${last}`;
}

/** Counts side by side, so that nobody reads a number with the words of the next: `ส่งแล้ว 3 · รอส่ง 2`. */
export const sideBySide = (counts: readonly string[]): string => counts.join(' · ');
