/** What runs, or holds what runs: parts with macros, documents of a type with macros, Excel's macro sheets of before, controls. */
const RUNS = /macroenabled|vbaproject|vbadata|macrosheet|activex/;
const CONTENT_TYPE = /\bcontenttype\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const MAIN = /^application\/vnd\.openxmlformats-officedocument\.[a-z]+\.[a-z]+\.main\+xml$/;

/**
 * The type of an office document's main part, by `[Content_Types].xml` (ECMA-376 part 2, 10.1.2).
 * @param xml its bytes
 * @returns lower case; null where something in the document runs, and where it does not say one type
 */
export function mainTypeOf(xml: Buffer): string | null {
  const text = withoutReferences(decode(xml)).toLowerCase();
  // The standard allows no DTD here; with one, words can be written so that nobody finds them.
  if (text.includes('<!') && !isOnlyComments(text)) return null;
  if (RUNS.test(text)) return null;
  const types = [...text.matchAll(CONTENT_TYPE)].map(([, double, single]) => (double ?? single ?? '').trim());
  const mains = new Set(types.filter((type) => MAIN.test(type)));
  const [main] = mains;
  return mains.size === 1 && main !== undefined ? main : null;
}

const isOnlyComments = (text: string): boolean => !text.replaceAll('<!--', '').includes('<!');

/** XML is UTF-8 or UTF-16; what is UTF-16 without saying so has a zero beside its first sign. */
function decode(xml: Buffer): string {
  const [first, second] = xml;
  if ((first === 0xfe && second === 0xff) || first === 0) return new TextDecoder('utf-16be').decode(xml);
  if ((first === 0xff && second === 0xfe) || second === 0) return new TextDecoder('utf-16le').decode(xml);
  return xml.toString('utf8');
}

/** Signs may be written by their number. */
function withoutReferences(text: string): string {
  return text.replace(/&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/gi, (whole, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
