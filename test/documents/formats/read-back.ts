import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';

const run = promisify(execFile);

/** A program of another package, which not every machine has. */
const isThere = (program: string): boolean => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

export const hasPoppler = isThere('pdftotext');
export const hasLibreOffice = isThere('soffice');

/** The parts of a Word or Excel file that are text. */
export function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(file))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

/** The text of a Word file's body, a line for each paragraph and line break. */
export function docxText(file: Uint8Array): string {
  const xml = partsOf(file)['word/document.xml'] ?? '';
  const pieces = xml.match(/<w:t[ >][^<]*<\/w:t>|<w:t>[^<]*<\/w:t>|<w:br\/>|<w:tab\/>|<\/w:p>/g) ?? [];
  return pieces.map((piece) => (piece.startsWith('<w:t') && piece !== '<w:tab/>' ? unescaped(piece) : '\n')).join('');
}

const unescaped = (piece: string): string =>
  piece
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The text of each of a PDF's pages, in the order in which it is drawn, by poppler's `pdftotext`. */
export async function pdfPages(file: Uint8Array): Promise<string[]> {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, 'paper.pdf'), file);
    const { stdout } = await run('pdftotext', ['-raw', '-enc', 'UTF-8', join(folder, 'paper.pdf'), '-'], {
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout.split('\f').slice(0, -1);
  });
}

/** Office files as LibreOffice prints them: PDFs, in the order given. */
export async function printed(files: readonly { name: string; bytes: Uint8Array }[]): Promise<Uint8Array[]> {
  return inFolder(async (folder) => {
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
    await run('soffice', [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files.map(({ name }) => join(folder, name)),
    ]);
    return files.map(({ name }) => new Uint8Array(readFileSync(join(folder, name.replace(/\.\w+$/, '.pdf')))));
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tamtid-paper-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
