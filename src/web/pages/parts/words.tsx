import { lineWords } from '../../../documents/words/line-pieces';

/** Names and words of pages that the dictionary of a browser cuts, as that of the papers does. */
const OF_PAGES = ['สุทิดา', 'พัชรสุธาพิมลลักษณ', 'พระบรมราชินี', 'พระชนมพรรษา', 'พระเจ้าอยู่หัว', 'วันหยุดราชการ', 'ส่งเมื่อ'];
const words = lineWords(OF_PAGES);
const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/** Texts come again on each page; many more are free text, which stands on few. */
const MOST_KEPT = 2_000;
const kept = new Map<string, readonly Piece[]>();
interface Piece {
  text: string;
  /** a browser might end a line inside of it */
  isHeld: boolean;
}

/** A text whose lines end where those of the papers do: browsers know no word of offices, and part `ส่วนราชการ` and names in narrow places. */
export function Words({ children: text }: { children: string }) {
  return (
    <>
      {piecesOf(text).map(({ text: piece, isHeld }, index) =>
        isHeld ? (
          <span class="word" key={index}>
            {piece}
          </span>
        ) : (
          piece
        ),
      )}
    </>
  );
}

function piecesOf(text: string): readonly Piece[] {
  const known = kept.get(text);
  if (known) return known;
  const pieces: Piece[] = [];
  const lines = text.split(/(\n)/);
  for (const piece of lines.flatMap((line) => (line === '\n' ? [line] : words.piecesOf(line)))) {
    const isHeld = [...segmenter.segment(piece)].length > 1 && /[ก-ฮ]/.test(piece);
    const last = pieces.at(-1);
    if (last && !last.isHeld && !isHeld) last.text += piece;
    else pieces.push({ text: piece, isHeld });
  }
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, pieces);
  return pieces;
}
