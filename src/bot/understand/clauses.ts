/** Longer texts are told stories: what a person wants of the bot stands in a line or two. */
const LONGEST = 240;
/** Each more costs one more reading of the beginning and of the end. */
const MOST_PARTS = 8;
/** A shorter part between two others is a word of one of them, a longer one is several sentences. */
const SHORTEST_BETWEEN = 8;
const LONGEST_BETWEEN = 60;
/** A sentence between two others has few blanks of its own. */
const MOST_PIECES_BETWEEN = 4;
const BETWEEN_PARTS = /[\n.!?;…]+\s*|\s+/g;

/**
 * The parts of a text that may be a sentence of their own, longest first: Thai sets no full stop, a blank may stand between two sentences as well as
 * between two words, so each beginning and each end of the text that blanks or marks part from the rest is one; then what
 * stands between two of them.
 * @returns at most 32, none for a text without blanks or of more than eight parts
 */
export function clausesOf(text: string): string[] {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return [];
  const cuts = [...trimmed.matchAll(BETWEEN_PARTS)].filter(({ index, 0: cut }) => index + cut.length < trimmed.length);
  if (cuts.length === 0 || cuts.length >= MOST_PARTS) return [];
  const ends = cuts.flatMap(({ index, 0: cut }) => [trimmed.slice(0, index), trimmed.slice(index + cut.length)]);
  const between = cuts.flatMap(({ index: before, 0: cut }, first) =>
    cuts
      .slice(first + 1, first + 1 + MOST_PIECES_BETWEEN)
      .map(({ index: behind }) => trimmed.slice(before + cut.length, behind)),
  );
  const isSentence = ({ length }: string): boolean => length >= SHORTEST_BETWEEN && length <= LONGEST_BETWEEN;
  return [
    ...ends.sort((a, b) => b.length - a.length),
    ...between.filter(isSentence).sort((a, b) => b.length - a.length),
  ];
}
