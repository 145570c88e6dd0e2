/** A piece of the scanned text with its meaning: `from` inclusive, `to` exclusive, in scanned characters. */
export interface Found<T> {
  from: number;
  to: number;
  value: T;
}

/** Every match of a global pattern that `read` finds a meaning in, without the blanks at its ends. */
export function findAll<T>(text: string, global: RegExp, read: (match: RegExpExecArray) => T | null): Found<T>[] {
  const found: Found<T>[] = [];
  global.lastIndex = 0;
  for (let match = global.exec(text); match !== null; match = global.exec(text)) {
    if (match[0] === '') {
      global.lastIndex += 1;
      continue;
    }
    const value = read(match);
    if (value === null) continue;
    const from = match.index + match[0].length - match[0].trimStart().length;
    found.push({ from, to: match.index + match[0].trimEnd().length, value });
  }
  return found;
}

/** Whether two pieces share a character. */
export function overlaps(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Those of `found` that touch none of the pieces already taken. */
export function outside<T>(found: readonly Found<T>[], taken: readonly { from: number; to: number }[]): Found<T>[] {
  return found.filter((one) => !taken.some((other) => overlaps(one, other)));
}
