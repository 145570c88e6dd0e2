import { tidy } from '../thai-text/normalise';

/** Control characters and halves of characters. What else is not seen (bidi overrides make `…fdp.exe` look like `…exe.pdf`) `tidy` drops. */
const BROKEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
/** What Windows and web addresses give a meaning. */
const FORBIDDEN = /[<>:"/\\|?*]/g;
/** Names of devices on Windows, with any ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\.|$)/i;
/** Letters and digits after the last dot, of which one at least is a letter: what a system takes for a file's type. */
const EXTENSION = /\.(?=[^.]*[a-z])[a-z0-9]{1,8}$/i;

/** Longer than any name that LINE gives; what follows is not looked at. */
const LONGEST_GIVEN = 1000;
/** File systems take 255 bytes; a Thai sign has three. */
const MOST_BYTES = 200;
const LONGEST_SHOWN = 200;

/** A name as somebody gave it, without what cannot be seen: to be shown in a chat. Null where nothing is left. */
export function shownName(name: string): string | null {
  const seen = spaced(name);
  // What kind of file it is stands at its end.
  const [ending = ''] = EXTENSION.exec(seen) ?? [];
  const letters = [...seen.slice(0, seen.length - ending.length)];
  const shown = (letters.slice(0, LONGEST_SHOWN - ending.length).join('') + ending).trim();
  return shown === '' ? null : shown;
}

/**
 * The name under which a file is saved, safe on every system: what it ends with is told by the file's bytes, not by its sender.
 * @param name as it was given; null: none
 * @param fallback for the name where nothing is left of it, without an extension
 * @param extension of the type that was found, without the dot
 */
export function savedName(name: string | null, fallback: string, extension: string): string {
  const ending = `.${extension}`;
  const base = trimmed(spaced(name ?? '').replace(FORBIDDEN, '_')).replace(EXTENSION, '');
  const short = trimmed(clip(trimmed(base), MOST_BYTES - ending.length));
  if (short === '') return fallback + ending;
  return (DEVICE.test(short) ? `_${short}` : short) + ending;
}

/** Tidied once more: blanks on either side of what is dropped are one. */
const spaced = (name: string): string => tidy(tidy(name.slice(0, LONGEST_GIVEN)).replace(BROKEN, ''));

/** Windows drops dots and spaces at the end; others hide what begins with a dot. */
const trimmed = (name: string): string => name.replace(/^[. ]+|[. ]+$/g, '');

const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** As much of a name as fits, without breaking a Thai sign apart from its vowel. */
function clip(name: string, mostBytes: number): string {
  let clipped = '';
  let bytes = 0;
  for (const { segment } of graphemes.segment(name)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > mostBytes) break;
    clipped += segment;
  }
  return clipped;
}
