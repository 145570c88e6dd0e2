/**
 * Glyphs of Thai fonts from before OpenType, which texts copied out of PDFs hold in place of letters: a mark once more for each place it is
 * drawn at, ญ and ฐ without their feet. Both blocks lie in Unicode's private area; the table stands in HarfBuzz's hb-ot-shaper-thai.cc.
 */
const BLOCKS: readonly (readonly [first: number, letters: string])[] = [
  // Windows: U+F700 to U+F71A
  [0xf700, 'ฐ\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4cญ'],
  [0xf710, '\u0e31\u0e4d\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a'],
  // Macintosh: U+F884 to U+F89E
  [0xf884, '\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47\u0e48\u0e48\u0e48\u0e49\u0e49\u0e49\u0e4a\u0e4a\u0e4a'],
  [0xf893, '\u0e4b\u0e4b\u0e4b\u0e4c\u0e4c\u0e4c\u0e4dญ\u0e38\u0e39\u0e3aฐ'],
];

const LETTER_OF: ReadonlyMap<string, string> = new Map(
  BLOCKS.flatMap(([first, letters]) =>
    [...letters].map((letter, index) => [String.fromCharCode(first + index), letter] as const),
  ),
);

/** The letter that a private glyph stands for; any other character stays. */
export function letterOfGlyph(glyph: string): string {
  return LETTER_OF.get(glyph) ?? glyph;
}
