import { inThread, type ThreadBounds } from './in-thread';
import type { ImportLimits } from './limits';

const BOUNDS: ThreadBounds = { withinMs: 20_000, megabytes: 512 };

/** A cell of a table in a document: its paragraphs, a line each; entries of a list begin with a dash. Over how many columns and rows it goes. */
export interface DocumentCell {
  text: string;
  columns: number;
  rows: number;
}

/** What stands in a document, in its order: a paragraph, or a table's rows. What is deeper (a table in a cell) is text of its cell. */
export type DocumentPart = { paragraph: string } | { table: DocumentCell[][] };

/**
 * mammoth gives the document as it understood it to whoever wants to change it, which is more than the HTML that it makes of it: where
 * cells are merged, and what is a list. Pictures, comments, and what was deleted under tracked changes are left out.
 */
const SCRIPT = `
  const { parentPort, workerData } = require('node:worker_threads');
  const mammoth = require(workerData.mammoth);
  const { characters: most, cells: mostCells } = workerData.limits;
  let [characters, cells] = [0, 0];
  const textOf = (element) => {
    if (element.type === 'text') return element.value;
    if (element.type === 'tab') return ' ';
    if (element.type === 'break') return '\\n';
    return (element.children ?? []).map(textOf).join('');
  };
  const linesOf = (element) => {
    if (element.type === 'paragraph') return [{ text: textOf(element), isEntry: Boolean(element.numbering) }];
    return (element.children ?? []).flatMap(linesOf);
  };
  const cellOf = (cell) => {
    const lines = linesOf(cell).filter(({ text }) => text.trim() !== '');
    // A number that Word gives to a single paragraph is no list.
    const isList = lines.length > 1;
    const text = lines.map((line) => (isList && line.isEntry ? '- ' + line.text : line.text)).join('\\n');
    characters += text.length;
    cells += 1;
    return { text, columns: cell.colSpan ?? 1, rows: cell.rowSpan ?? 1 };
  };
  const partsOf = (element) => {
    if (element.type === 'paragraph') {
      const paragraph = textOf(element);
      characters += paragraph.length;
      return [{ paragraph }];
    }
    if (element.type !== 'table') return (element.children ?? []).flatMap(partsOf);
    return [{ table: element.children.map((row) => row.children.map(cellOf)) }];
  };
  let parts = null;
  const transformDocument = (document) => {
    parts = partsOf(document);
    return { ...document, children: [] };
  };
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const options = { transformDocument, convertImage, externalFileAccess: false };
  mammoth.convertToHtml({ buffer: Buffer.from(workerData.bytes) }, options).then(
    () => parentPort.postMessage(characters > most ? 'too_much_text' : cells > mostCells ? 'too_many_cells' : parts),
    // Whatever its XML lacks: it is the file that is told.
    // One table in another without end fills the stack.
    (error) => parentPort.postMessage(error instanceof RangeError ? 'too_much' : 'no_document'),
  );
`;

/**
 * Parses a Word document in a thread of its own.
 * @returns what stands in it; or `no_document`; `too_much_text`, `too_many_cells`: more than an import may hold; `too_much`: it takes too
 * much time or memory
 */
export async function parseDocument(
  bytes: Buffer,
  { characters, cells }: ImportLimits,
  bounds: ThreadBounds = BOUNDS,
): Promise<DocumentPart[] | 'no_document' | 'too_much_text' | 'too_many_cells' | 'too_much'> {
  const data = { bytes, mammoth: require.resolve('mammoth'), limits: { characters, cells } };
  type Outcome = Awaited<ReturnType<typeof parseDocument>>;
  return (await inThread<Outcome>(SCRIPT, data, bounds)) ?? 'too_much';
}
