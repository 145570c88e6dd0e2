/** How many lines pieces take where each line is `width` wide: as many as fit stand on one, spaces at its end take no room. Pure. */
export function lineCount(pieces: readonly string[], width: number, widthOf: (text: string) => number): number {
  let lines = 1;
  let used = 0;
  for (const piece of pieces) {
    const own = widthOf(piece);
    if (used > 0 && piece.trim() !== '' && used + own > width) {
      lines++;
      used = 0;
    }
    used += own;
  }
  return lines;
}
