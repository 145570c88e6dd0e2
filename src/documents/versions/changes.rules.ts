import type { Outline } from './outline.rules';
import { texts } from './texts';

type OutlineTable = Outline['tables'][number];
type OutlineRow = OutlineTable['rows'][number];

/** More than this nobody reads on a card. */
const MOST_LINES = 20;

/** What one version of a paper changes of the one before, a line each, e.g. `มาตรการ 4: ผลผลิตเปลี่ยน`. */
export function changesBetween(before: Outline, after: Outline): string[] {
  const lines = after.tables.flatMap((table, at) => tableChanges(before.tables[at], table));
  const gone = before.tables.slice(after.tables.length).map(() => texts.tableGone);
  const isWorded = before.texts.join() !== after.texts.join();
  const all = [...new Set([...lines, ...gone, ...(isWorded ? [texts.words] : [])])];
  if (all.length <= MOST_LINES) return all;
  return [...all.slice(0, MOST_LINES), texts.more(all.length - MOST_LINES)];
}

function tableChanges(before: OutlineTable | undefined, after: OutlineTable): string[] {
  if (!before) return [texts.tableNew];
  if (before.columns.join() !== after.columns.join()) return [texts.columns];
  const was = byName(before.rows);
  const is = byName(after.rows);
  const changed = [...is].flatMap(([name, row]) => {
    const old = was.get(name);
    if (!old) return [texts.rowNew(row.about)];
    const columns = after.columns.filter((_title, at) => old.digests[at] !== row.digests[at]);
    return columns.length > 0 ? [texts.row(row.about, columns)] : [];
  });
  const gone = [...was].filter(([name]) => !is.has(name)).map(([, row]) => texts.rowGone(row.about));
  return [...changed, ...gone];
}

/** Rows by what they are about; of several about the same, each by its place among them. */
function byName(rows: readonly OutlineRow[]): Map<string, OutlineRow> {
  const seen = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const count = (seen.get(row.about) ?? 0) + 1;
      seen.set(row.about, count);
      return [`${row.about}#${count}`, row];
    }),
  );
}
