// Runs in a thread of its own (parse-pdf.ts): what stands in a PDF whose makers marked up which words are cells of which table. Anything that
// would have to be guessed from where words stand on the page ends as `uncertain`.
import { parentPort, workerData } from 'node:worker_threads';
import { deflateSync, inflateSync } from 'node:zlib';

// The parser asks for it, and Node.js has it from 21 on.
ArrayBuffer.prototype.transferToFixedLength ??= function transferToFixedLength(length = this.byteLength) {
  const moved = new ArrayBuffer(length);
  new Uint8Array(moved).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
  return moved;
};
const { getDocumentProxy, getResolvedPDFJS } = await import(workerData.unpdf);
const { limits } = workerData;
/** What a PDF's streams may hold unpacked, in bytes. */
const MOST_UNPACKED = limits.unpacked;

class Ended extends Error {}
const end = (outcome) => {
  throw new Ended(outcome);
};

/** `/Span <</ActualText <FEFF0E01>>> BDC`: what the glyphs up to its end are read as, whatever the font says of them. */
const ACTUAL = /\/Span\s*<<\s*\/ActualText\s*<([0-9A-Fa-f\s]*)>\s*>>\s*BDC/g;
const ANY_ACTUAL = /\/ActualText\s*[<(]/;
const RUNS_BY_ITSELF = /\/(?:JavaScript|JS|Launch|OpenAction\s*<<[^>]*\/S\s*\/(?:JavaScript|Launch))\b/;
const TAG = 'ActualText.';

/**
 * The bytes with each ActualText as the name of a mark, which the parser gives as it is; it leaves out the text itself. All stays in its
 * place: the streams are packed anew into the room that they had.
 */
function withMarks(given) {
  const bytes = Buffer.from(given);
  const all = bytes.toString('latin1');
  if (!all.slice(0, 1024).includes('%PDF-')) end('no_pdf');
  if (/\/Encrypt\b/.test(all)) end('locked');
  if (RUNS_BY_ITSELF.test(all)) end('runs_by_itself');
  let unpacked = 0;
  let isCertain = true;
  let outside = '';
  let from = 0;
  for (const found of all.matchAll(/(?<!end)stream\r?\n/g)) {
    if (found.index < from) continue;
    const start = found.index + found[0].length;
    const stop = all.indexOf('endstream', start);
    if (stop < 0) break;
    const about = all.slice(Math.max(from, all.lastIndexOf(' obj', found.index)), found.index);
    outside += all.slice(from, found.index);
    from = stop;
    if (/\/Subtype\s*\/Image\b/.test(about)) continue;
    const filter = /\/Filter\s*(?:\[\s*([^\]]*?)\s*\]|\/(\w+))/.exec(about);
    const filters = filter ? (filter[1] ?? `/${filter[2]}`) : '';
    if (filters !== '' && filters !== '/FlateDecode') {
      isCertain = false;
      continue;
    }
    let content;
    try {
      const left = MOST_UNPACKED - unpacked;
      if (left <= 0) end('too_much');
      content =
        filters === ''
          ? all.slice(start, stop)
          : inflateSync(bytes.subarray(start, stop), { maxOutputLength: left }).toString('latin1');
    } catch (error) {
      if (error instanceof Ended) throw error;
      if (error?.code === 'ERR_BUFFER_TOO_LARGE') end('too_much');
      // The parser may still make something of it, which nobody could be sure of.
      isCertain = false;
      continue;
    }
    unpacked += content.length;
    if (/\/Type\s*\/ObjStm\b/.test(about)) outside += content;
    if (RUNS_BY_ITSELF.test(content)) end('runs_by_itself');
    if (!ANY_ACTUAL.test(content)) continue;
    const marked = content.replace(ACTUAL, (_, hex) => `/${TAG}${hex.replace(/\s/g, '')} BMC`);
    const packed =
      filters === ''
        ? Buffer.from(marked.padEnd(content.length), 'latin1')
        : deflateSync(Buffer.from(marked, 'latin1'), { level: 9 });
    if (ANY_ACTUAL.test(marked) || packed.length > stop - start) isCertain = false;
    else packed.copy(bytes, start);
  }
  if (ANY_ACTUAL.test(outside + all.slice(from))) isCertain = false;
  return { bytes, isCertain, isAnySplit: isSplit(outside + all.slice(from)) };
}

/** Whether a paragraph, or anything else that holds words itself, stands on two pages. @param objects as the file has them */
function isSplit(objects) {
  return [...objects.matchAll(/\/K\s*\[((?:[^[\]]|\[[^\]]*\])*)\]/g)].some(([, kids]) => {
    const pages = new Set([...kids.matchAll(/\/Pg\s+(\d+)/g)].map(([, page]) => page));
    const isOnOwn = /\d/.test(kids.replace(/<<[^>]*>>/g, '').replace(/\d+\s+\d+\s+R/g, ''));
    return pages.size > 1 || (pages.size === 1 && isOnOwn);
  });
}

/** `FEFF0E01` → `ก` */
function decoded(hex) {
  const units = Buffer.from(hex, 'hex');
  if (units[0] !== 0xfe || units[1] !== 0xff) end('uncertain');
  return Buffer.from(units.subarray(2)).swap16().toString('utf16le');
}

const times = ([a, b, c, d, e, f], [g, h, i, j, k, l]) => [
  g * a + h * c,
  g * b + h * d,
  i * a + j * c,
  i * b + j * d,
  k * a + l * c + e,
  k * b + l * d + f,
];
/** A gap that wide, in thousandths of the type's size, is a space which somebody did not write. */
const GAP = 200;
/** Points between two lines, at least; tall and low marks move less. */
const LINE = 4;

/** What is written in each marked piece of a page, by its number: chunks with how high they stand, and from where to where. */
function chunksOf({ fnArray, argsArray }, OPS, fonts) {
  const pieces = new Map();
  const marks = [];
  const saved = [];
  let matrix = [1, 0, 0, 1, 0, 0];
  let line = [1, 0, 0, 1, 0, 0];
  let leading = 0;
  let [size, spacing, scale] = [0, 0, 1];
  /** How far the line is written, and from where what is read next is. */
  let [along, from] = [0, 0];
  const write = (text) => {
    const id = marks.findLast((one) => one.id !== null)?.id;
    if (id === undefined || text === '') return;
    const [, , , , left, height] = times(matrix, times(line, [1, 0, 0, 1, from, 0]));
    const [right] = times(matrix, times(line, [1, 0, 0, 1, along, 0])).slice(4);
    const chunks = pieces.get(id) ?? [];
    pieces.set(id, chunks);
    const last = chunks.at(-1);
    if (last && Math.abs(last.height - height) < LINE) {
      last.text += text;
      last.right = Math.max(last.right, right);
    } else chunks.push({ text, height, left, right });
  };
  let before = '';
  /** What a run is read as; of the rest of a letter whose marks are drawn by themselves nothing, for it was read with the letter. */
  const read = (text, isMarks) => {
    if (isMarks && text.length > 1) {
      if (text !== before) end('uncertain');
      return;
    }
    write(text);
    before = text;
  };
  let isMissing = false;
  /** What a font that is not in the file does not have the parser takes for a space. */
  const isKnown = ({ unicode, isInFont }) => unicode !== '' && (isInFont || !isMissing);
  const move = (x, y) => {
    [along, from] = [0, 0];
    line = times(line, [1, 0, 0, 1, x, y]);
  };
  for (const [at, fn] of fnArray.entries()) {
    const args = argsArray[at];
    switch (fn) {
      case OPS.save:
        saved.push(matrix);
        break;
      case OPS.restore:
        matrix = saved.pop() ?? matrix;
        break;
      case OPS.transform:
        matrix = times(matrix, [...args]);
        break;
      case OPS.paintFormXObjectBegin:
        saved.push(matrix);
        if (args[0]) matrix = times(matrix, [...args[0]]);
        break;
      case OPS.paintFormXObjectEnd:
        matrix = saved.pop() ?? matrix;
        break;
      case OPS.setFont:
        isMissing = fonts.get(args[0])?.missingFile ?? true;
        size = args[1];
        break;
      case OPS.setCharSpacing:
        spacing = args[0];
        break;
      case OPS.setHScale:
        scale = args[0] / 100;
        break;
      case OPS.beginText:
        [along, from] = [0, 0];
        line = [1, 0, 0, 1, 0, 0];
        break;
      case OPS.setTextMatrix:
        [along, from] = [0, 0];
        line = [...(args.length === 1 ? Object.values(args[0]) : args)];
        break;
      case OPS.setLeading:
        leading = args[0];
        break;
      case OPS.moveText:
        move(args[0], args[1]);
        break;
      case OPS.setLeadingMoveText:
        leading = -args[1];
        move(args[0], args[1]);
        break;
      case OPS.nextLine:
        move(0, -leading);
        break;
      case OPS.beginMarkedContentProps:
        marks.push({ id: args[1] ?? null, actual: null, isMarks: true });
        break;
      case OPS.beginMarkedContent: {
        const [tag = ''] = args;
        const name = typeof tag === 'string' ? tag : (tag?.name ?? '');
        from = along;
        marks.push({ id: null, actual: name.startsWith(TAG) ? decoded(name.slice(TAG.length)) : null, isMarks: true });
        break;
      }
      case OPS.endMarkedContent: {
        const { actual, isMarks } = marks.pop() ?? {};
        if (typeof actual === 'string') {
          if (marks.some((one) => one.actual !== null)) end('uncertain');
          read(actual, isMarks);
        }
        break;
      }
      case OPS.showText:
        for (const glyph of args[0]) {
          const span = marks.findLast((one) => one.actual !== null);
          if (!span) from = along;
          if (typeof glyph === 'number') {
            along -= (glyph / 1000) * size * scale;
            if (-glyph > GAP && !span) read(' ', false);
          } else if (glyph) {
            along += ((glyph.width / 1000) * size + spacing) * scale;
            if (!span && !isKnown(glyph)) end('uncertain');
            else if (!span) read(glyph.unicode, glyph.width === 0);
            else if (glyph.width !== 0) span.isMarks = false;
          }
        }
        break;
    }
  }
  return pieces;
}

/** What our own papers say of themselves (documents/typst/paper.typ). */
const LINES_ARE_PARAGRAPHS = 'tamtid-lines-are-paragraphs';

const THAI = /\p{Script=Thai}/u;
/** What stands side by side, from the top. */
function linesOf(chunks) {
  const lines = [];
  for (const chunk of chunks) {
    const last = lines.at(-1);
    if (last && Math.abs(last.height - chunk.height) < LINE) {
      last.text += chunk.text;
      last.right = Math.max(last.right, chunk.right);
    } else lines.push({ ...chunk });
  }
  return lines;
}

/** What begins an entry of a list: `-`, `๑.` */
const ENTRY = /^\s*(?:[-–•]|[(]?[0-9๐-๙]{1,2}[.)])/;
/** A line of a column that ends with so much of the width left was not full: its words may have been ended there. */
const SHORT = 0.45;

/**
 * Where a line of a paragraph ends its words go on, or somebody ended them: they did where all of the next line would still have had room, or
 * that begins an entry as the first one does; where a line is short for any other reason nobody can tell. In our own papers they always go
 * on, since each line is a paragraph. A space at a line's end is not written, and only
 * between Thai letters is none needed.
 * @param column from where to where the column goes; null: it is none
 */
function joined(lines, column = null) {
  let text = '';
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before) {
      const isTold = column !== null && !column.isOurs;
      const room = column ? column.right - before.right : 0;
      const isEnded = isTold && ((ENTRY.test(line.text) && ENTRY.test(lines[0].text)) || line.right - line.left < room);
      if (isTold && !isEnded && room > SHORT * (column.right - column.left)) end('uncertain');
      const needsNone =
        /\s$/.test(text) || /^\s/.test(line.text) || (THAI.test(text.at(-1) ?? '') && THAI.test(line.text[0]));
      text = isEnded ? `${text.trimEnd()}\n` : `${text}${needsNone ? '' : ' '}`;
    }
    text += line.text;
  }
  return text.trim();
}

/** The same of each cell of a table, by how wide the columns are written. */
function endLines(rows, isOurs) {
  const width = Math.max(...rows.map((row) => row.length));
  const full = rows.filter((row) => row.length === width);
  for (let column = 0; column < width; column += 1) {
    const lines = full.flatMap((row) => row[column].flatMap((paragraph) => paragraph.lines));
    const [left, right] = [Math.min(...lines.map((one) => one.left)), Math.max(...lines.map((one) => one.right))];
    for (const row of full) {
      for (const paragraph of row[column]) paragraph.text = joined(paragraph.lines, { left, right, isOurs });
    }
  }
}

/** A mark without a letter, a sign of a font's own, or what nobody could read: then the font does not say what is written. */
const UNREADABLE =
  /[\uE000-\uF8FF\uFFFD\p{Cc}]|(?:^|\s)[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]|([\u0E31\u0E34-\u0E3A\u0E47-\u0E4E])\1/u;

const BLOCKS = /^(?:P|H|H[1-9]|LI|L|Caption|Title|BlockQuote|Note|TOCI)$/;
const isLeafText = (node) =>
  !node.children?.some((child) => child.role && (BLOCKS.test(child.role) || child.role === 'Table'));

/** @returns `left`: where it begins */
function paragraphOf(chunks) {
  const lines = linesOf(chunks);
  return { text: joined(lines), lines, left: lines.length > 0 ? Math.min(...lines.map((one) => one.left)) : null };
}

/** The texts of a node, one for each paragraph in it, empty ones too. */
function textsOf(node, pieces) {
  if (isLeafText(node)) {
    const chunks = [];
    const gather = (one) => {
      if (one.type === 'content') chunks.push(...(pieces.get(Number(/_mc(\d+)$/.exec(one.id)?.[1])) ?? []));
      for (const child of one.children ?? []) gather(child);
    };
    gather(node);
    return [paragraphOf(chunks)];
  }
  const texts = [];
  let inline = { children: [] };
  const flush = () => {
    if (inline.children.length > 0) texts.push(...textsOf(inline, pieces));
    inline = { children: [] };
  };
  for (const child of node.children ?? []) {
    if (child.role === 'Table') end('uncertain');
    if (child.role && (BLOCKS.test(child.role) || !isLeafText(child))) {
      flush();
      texts.push(...textsOf(child, pieces));
    } else inline.children.push(child);
  }
  flush();
  // The mark of an entry stands beside its first line.
  const [mark, first, ...others] = texts;
  if (node.role === 'LI' && first && node.children[0]?.role === 'Lbl')
    return [paragraphOf([...mark.lines, ...first.lines]), ...others];
  return texts;
}

const childrenOf = (node, roles) => (node.children ?? []).filter(({ role }) => roles.includes(role));

/** The rows of a table as a page has it: all of its rows, those of other pages with nothing in them. */
function rowsOf(table, pieces) {
  const rows = (table.children ?? []).flatMap((child) =>
    child.role === 'TR' ? [child] : ['THead', 'TBody', 'TFoot'].includes(child.role) ? childrenOf(child, ['TR']) : [],
  );
  return rows.map((row) => childrenOf(row, ['TH', 'TD']).map((cell) => textsOf(cell, pieces)));
}

function partsOf(node, pieces) {
  const parts = [];
  for (const child of node.children ?? []) {
    if (child.role === 'Table') parts.push({ rows: rowsOf(child, pieces) });
    else if (child.role && BLOCKS.test(child.role) && isLeafText(child))
      parts.push(...textsOf(child, pieces).flatMap(({ text }) => (text === '' ? [] : [{ paragraph: text }])));
    else if (child.role) parts.push(...partsOf(child, pieces));
  }
  return parts;
}

const isEmpty = (row) => row.every((cell) => cell.every(({ text }) => text === ''));

/** Whether a table of a page is the one that the page before ended with: of the same rows, of which it has the later ones. */
function goesOn(before, rows) {
  const isLike = before.length === rows.length && before.every((row, at) => row.length === rows[at].length);
  const [last, first] = [before.findLastIndex((row) => !isEmpty(row)), rows.findIndex((row) => !isEmpty(row))];
  return isLike && first >= last && last >= 0;
}

/** Puts what a page has of a table's rows to what the pages before had. */
function goOn(before, rows, isAnySplit) {
  for (const [at, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      const known = before[at][column];
      if (cell.every(({ text }) => text === '')) continue;
      if (known.every(({ text }) => text === '')) before[at][column] = cell;
      // Whether a paragraph goes on or another one begins is not told of each of them.
      else if (isAnySplit) end('uncertain');
      else known.push(...cell);
    }
  }
}

/** A row that begins with its number. */
const NUMBERED = /^[(]?[0-9๐-๙]{1,3}[.)]?(?:\s|$|[^0-9๐-๙.])/;
const textOf = (cell) =>
  cell
    .map(({ text }) => text)
    .filter(Boolean)
    .join('\n');

/**
 * A table right below another one, of the same width, is taken as its rows (`docx-grids.ts`). Whether its first row is one of its own or what a
 * page's end cut off is told by its number, or its head.
 */
function requireRows(before, rows) {
  const [first] = rows;
  const width = Math.max(...before.map((row) => row.length));
  const filled = before.slice(1).filter((row) => row.length === width && textOf(row[0]) !== '');
  const isNumbered = filled.length > 0 && filled.every(([cell]) => NUMBERED.test(textOf(cell)));
  const isOwn =
    first.length === 1 || textOf(first[0]) === textOf(before[0][0]) || (isNumbered && NUMBERED.test(textOf(first[0])));
  if (!isOwn) end('uncertain');
}

/**
 * Cells at their places: all rows as wide, or one cell over all, or a head of two rows of which the lower one is below the cell that it stands
 * under. Where cells are merged otherwise the marks do not say which column is whose.
 */
function cellsOf(rows) {
  const width = Math.max(...rows.map((row) => row.length));
  const plain = (cell) => ({ text: textOf(cell), columns: 1, rows: 1 });
  const cells = [];
  for (let at = 0; at < rows.length; at += 1) {
    const [row, below = []] = [rows[at], rows[at + 1]];
    if (row.length === width) cells.push(row.map(plain));
    else if (row.length === 1 && width > 2) cells.push([{ ...plain(row[0]), columns: width }]);
    else if (below.length > 1 && row.length - 1 + below.length === width) {
      const group = groupOver(row, below);
      cells.push(
        row.map((cell, column) => ({
          ...plain(cell),
          ...(column === group ? { columns: below.length } : { rows: 2 }),
        })),
      );
      cells.push(below.map(plain));
      at += 1;
    } else end('uncertain');
  }
  return cells;
}

/** Which cell of a head's upper row the lower row stands under. */
function groupOver(upper, lower) {
  const lefts = upper.map(([first]) => first?.left ?? null);
  const under = lower.map(([first]) => first?.left ?? null);
  const places = upper
    .map((_, at) => at)
    .filter((at) => {
      const before = lefts.slice(0, at).every((left) => left !== null && left < under[0]);
      const behind = lefts.slice(at + 1).every((left) => left !== null && left > under.at(-1));
      return before && behind;
    });
  if (under.includes(null) || places.length !== 1) end('uncertain');
  return places[0];
}

async function read() {
  const { bytes, isCertain, isAnySplit } = withMarks(workerData.bytes);
  const { OPS } = await getResolvedPDFJS();
  let document;
  try {
    document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: true });
  } catch (error) {
    end(error?.name === 'PasswordException' ? 'locked' : 'no_pdf');
  }
  if (document.numPages > limits.pages) end('too_many_pages');
  const { info } = await document.getMetadata();
  const isOurs = info?.Keywords === LINES_ARE_PARAGRAPHS;
  const parts = [];
  let [characters, cells, hasText] = [0, 0, false];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const operators = await page.getOperatorList();
    hasText ||= operators.fnArray.includes(OPS.showText);
    const tree = await page.getStructTree();
    if (tree) {
      for (const [at, part] of partsOf(tree, chunksOf(operators, OPS, page.commonObjs)).entries()) {
        const last = parts.at(-1);
        if (part.rows?.every(isEmpty)) continue;
        if (part.rows && at === 0 && last?.rows && goesOn(last.rows, part.rows)) goOn(last.rows, part.rows, isAnySplit);
        else parts.push(part);
      }
    }
    page.cleanup();
  }
  for (const [at, { rows }] of parts.entries()) {
    if (rows && parts[at - 1]?.rows) requireRows(parts[at - 1].rows, rows);
  }
  for (const { rows } of parts) if (rows?.length > 0) endLines(rows, isOurs);
  const texts = parts.flatMap((part) => part.rows?.flat().map(textOf) ?? [part.paragraph]);
  for (const text of texts) characters += text.length;
  for (const { rows = [] } of parts) cells += rows.flat().length;
  if (characters > limits.characters) end('too_much_text');
  if (cells > limits.cells) end('too_many_cells');
  if (!hasText) end('no_text');
  const tables = parts.filter(({ rows }) => rows?.length > 0);
  if (!isCertain || tables.length === 0 || texts.some((text) => UNREADABLE.test(text.replaceAll('\n', ' '))))
    end('uncertain');
  return parts.flatMap((part) => (part.rows ? (part.rows.length > 0 ? [{ table: cellsOf(part.rows) }] : []) : [part]));
}

read().then(
  (parts) => parentPort.postMessage(parts),
  // Whatever else it lacks: it is the file that is told.
  (error) => parentPort.postMessage(error instanceof Ended ? error.message : 'no_pdf'),
);
