import { unzipWithin } from '../archives/unzip-within';
import { mainTypeOf } from './content-types.rules';
import { type FileType, ofMainType } from './file-types.rules';

const CONTENT_TYPES = '[content_types].xml';
/** A long report has hundreds of parts, each named in one line of its list. */
const LIMITS = { entries: 10_000, bytes: 1024 * 1024 };
/** Parts that run: Visual Basic, Excel's macro sheets of before, controls. They count whatever they are declared as. */
const RUNS = /(^|\/)(vbaproject[^/]*\.bin|vbadata\.xml|macrosheets\/.*|activex\/.*)$/;

/**
 * Finds out which kind of office document a zip is, by the list of its parts' types, wherever that stands in the zip.
 * @returns null where it is none that is taken: another zip, one with macros, one that is damaged or does not say what it is
 */
export async function officeTypeOf(bytes: Buffer): Promise<FileType | null> {
  const names: string[] = [];
  const unzipped = await unzipWithin(bytes, LIMITS, (name) => {
    names.push(name.toLowerCase());
    return name.toLowerCase() === CONTENT_TYPES;
  });
  if ('trouble' in unzipped || names.some((name) => RUNS.test(name))) return null;
  // Of two lists it is anybody's guess which one counts.
  if (names.filter((name) => name === CONTENT_TYPES).length !== 1) return null;
  const [xml] = unzipped.files.values();
  const main = xml && mainTypeOf(xml);
  return main ? ofMainType(main) : null;
}
