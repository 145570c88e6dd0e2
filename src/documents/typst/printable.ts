import { typeface } from '../typeface';

/** Signs that Sarabun has no drawing of, and what is read as the same. */
const SAME_AS: Record<string, string> = {
  '✓': '√',
  '✔': '√',
  '☑': '√',
  '✅': '√',
  '✗': '×',
  '✕': '×',
  '✘': '×',
  '❌': '×',
  '☒': '×',
  '●': '•',
  '▪': '■',
  '◦': '•',
  '‑': '-',
};
const PICTURE = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\p{Mark}|\p{Format})$/u;

/**
 * A text in characters that the typeface has, as a PDF for the archive asks for: others by what they are made of (① → 1), pictures left
 * out, and `?` for what cannot be written. The other formats keep them all. Pure.
 */
export function inTypeface(text: string): string {
  const { covers } = typeface();
  let written = '';
  for (const character of text) {
    if (character === '\n' || covers(character)) written += character;
    else written += SAME_AS[character] ?? madeOf(character);
  }
  return written;
}

function madeOf(character: string): string {
  const { covers } = typeface();
  const parts = [...character.normalize('NFKD')].filter(covers).join('');
  if (parts !== '') return parts;
  return PICTURE.test(character) ? '' : '?';
}
