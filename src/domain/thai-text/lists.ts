/** Thai enumeration: `ก`, `ก และ ข`, `ก ข และ ค`. */
export function listInThai(words: readonly string[], joiner = 'และ'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(' ')} ${joiner} ${words[words.length - 1]}`;
}

/** Counts side by side, so that nobody reads a number with the words of the next: `ส่งแล้ว 3 · รอส่ง 2`. */
export const sideBySide = (counts: readonly string[]): string => counts.join(' · ');
