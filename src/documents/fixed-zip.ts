import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The first moment that a zip can tell. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * An office file packed anew, so that the same parts give the same bytes: without the time of packing, in the order of their names.
 * @param rewrite gets each part that is text and gives it as it is to be
 */
export function repacked(file: Uint8Array, rewrite: (text: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(file)).sort(([a], [b]) => (a < b ? -1 : 1));
  // What the file is made of is told first, as its readers expect.
  parts.sort(([a], [b]) => Number(b === CONTENTS) - Number(a === CONTENTS));
  return zipSync(
    Object.fromEntries(parts.map(([name, bytes]) => [name, isText(name) ? strToU8(rewrite(strFromU8(bytes))) : bytes])),
    { mtime: NO_TIME, level: 6 },
  );
}

const CONTENTS = '[Content_Types].xml';
const isText = (name: string): boolean => /\.(xml|rels)$/.test(name);

/** The time of the file itself, in the words of its properties. */
export const withTime = (text: string, at: Date): string =>
  text.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${at.toISOString().replace(/\.\d+Z$/, 'Z')}`);
