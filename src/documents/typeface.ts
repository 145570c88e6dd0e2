import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../root';

const FOLDER = ['node_modules', '@expo-google-fonts', 'sarabun'];
const STYLES = ['400Regular', '700Bold'];

/** Where Sarabun's files lie, the regular one first. */
export const typefaceFiles = (): string[] =>
  STYLES.map((style) => join(projectRoot(), ...FOLDER, style, `Sarabun_${style}.ttf`));

/** What Sarabun can draw, and how wide it is. */
export interface Typeface {
  covers(character: string): boolean;
  /** of a text on one line, in ems: times the size it is the width */
  widthOf(text: string): number;
}

let known: Typeface | undefined;

/** Sarabun's regular style, read once. Bold is about a twentieth wider. */
export function typeface(): Typeface {
  known ??= readTypeface(readFileSync(typefaceFiles()[0] ?? ''));
  return known;
}

/** Reads the tables `cmap` and `hmtx` of a TrueType file. @throws when it has no map of Unicode in format 4 */
function readTypeface(file: Buffer): Typeface {
  const tables = tablesOf(file);
  const at = (name: string): number => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Error(`The font has no table ${name}`);
    return offset;
  };
  const glyphs = glyphsOf(file, at('cmap'));
  const unitsPerEm = file.readUInt16BE(at('head') + 18);
  const metrics = file.readUInt16BE(at('hhea') + 34);
  const hmtx = at('hmtx');
  const advance = (glyph: number): number => file.readUInt16BE(hmtx + 4 * Math.min(glyph, metrics - 1));
  return {
    covers: (character) => glyphs.has(character.codePointAt(0) ?? 0),
    widthOf: (text) => {
      let units = 0;
      for (const character of text) units += advance(glyphs.get(character.codePointAt(0) ?? 0) ?? 0);
      return units / unitsPerEm;
    },
  };
}

function tablesOf(file: Buffer): Map<string, number> {
  const count = file.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => 12 + 16 * index).map((entry) => [
      file.toString('latin1', entry, entry + 4),
      file.readUInt32BE(entry + 8),
    ]),
  );
}

/** The glyph of each character of the basic plane: `cmap` in format 4, as OpenType describes it. */
function glyphsOf(file: Buffer, cmap: number): Map<number, number> {
  const subtables = Array.from(
    { length: file.readUInt16BE(cmap + 2) },
    (_, index) => cmap + file.readUInt32BE(cmap + 4 + 8 * index + 4),
  );
  const table = subtables.find((offset) => file.readUInt16BE(offset) === 4);
  if (table === undefined) throw new Error('The font has no character map in format 4');
  const size = file.readUInt16BE(table + 6);
  const field = (place: number, segment: number): number =>
    table + 14 + place * size + 2 * segment + (place > 0 ? 2 : 0);
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < size / 2; segment++) {
    const last = file.readUInt16BE(field(0, segment));
    const first = file.readUInt16BE(field(1, segment));
    const delta = file.readUInt16BE(field(2, segment));
    const rangeAt = field(3, segment);
    const range = file.readUInt16BE(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph = range === 0 ? code : file.readUInt16BE(rangeAt + range + 2 * (code - first));
      if (glyph !== 0) glyphs.set(code, (glyph + delta) & 0xffff);
    }
  }
  return glyphs;
}
