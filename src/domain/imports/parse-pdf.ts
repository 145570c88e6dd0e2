import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../root';
import { inThread, type ThreadBounds } from './in-thread';
import { type ImportLimits, MEGABYTE } from './limits';
import type { DocumentPart } from './parse-document';

const BOUNDS: ThreadBounds = { withinMs: 20_000, megabytes: 512 };
const PROGRAM = ['src', 'domain', 'imports', 'pdf-program.mjs'];

/**
 * Why a PDF is not read: `no_pdf` it is broken or none; `locked` it has a password or is protected; `runs_by_itself` it holds a script; `no_text` it is
 * made of pictures; `uncertain` nothing in it says for certain what stands in which cell; the others: more than an import may hold, or
 * more time or memory than it may take.
 */
export type PdfTrouble =
  | 'no_pdf'
  | 'locked'
  | 'runs_by_itself'
  | 'no_text'
  | 'uncertain'
  | 'too_many_pages'
  | 'too_much_text'
  | 'too_many_cells'
  | 'too_much';

/** Parses a PDF whose tables are marked up (tagged), as Word, LibreOffice and TamTid write them, in a thread of its own. */
export async function parsePdf(
  bytes: Buffer,
  { pages, characters, cells, unpackedMegabytes }: ImportLimits,
  bounds: ThreadBounds = BOUNDS,
): Promise<DocumentPart[] | PdfTrouble> {
  const limits = { pages, characters, cells, unpacked: unpackedMegabytes * MEGABYTE };
  const unpdf = pathToFileURL(require.resolve('unpdf')).href;
  const program = pathToFileURL(join(projectRoot(), ...PROGRAM));
  return (await inThread<DocumentPart[] | PdfTrouble>(program, { bytes, limits, unpdf }, bounds)) ?? 'too_much';
}
