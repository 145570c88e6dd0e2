import { localDate } from '../calendar/dates';
import { findOrganisation, type Organisation } from '../organisations/organisation.model';
import type { Item } from '../papers/items.rules';
import { keepItemPages } from '../papers/keep-item-pages';
import { loadItems } from '../papers/load-items';
import type { ItemsToImport } from './item-table';
import { itemTableText } from './item-table-texts';
import type { ImportProblem } from './office-file';

/** What a table of O items changed, as people know the items; and what was not taken. */
export interface ItemsChange {
  fiscalYear: number;
  added: Pick<Item, 'code' | 'title'>[];
  changed: Pick<Item, 'code' | 'title'>[];
  /** how many of the year's items have a page then */
  done: number;
  /** of how many */
  all: number;
  unread: ImportProblem[];
}

interface Wanted {
  items: Item[];
  unread: ImportProblem[];
}

/** The items as the table makes them of those that are known; what it does not say stays. */
export function itemsAfter(
  { fiscalYear, items, unread }: Pick<ItemsToImport, 'fiscalYear' | 'items' | 'unread'>,
  known: readonly Item[],
  today: string,
): Wanted {
  const stored = new Map(known.map((item) => [item.code, item]));
  const problems = [...unread];
  const wanted = items.flatMap(({ code, where, title, unit, url, publishedOn }): Item[] => {
    const before = stored.get(code);
    if (!before && title === undefined) {
      problems.push({ where, message: itemTableText.unknown(code, fiscalYear) });
      return [];
    }
    const isAhead = publishedOn !== undefined && publishedOn > today;
    if (isAhead) problems.push({ where, message: itemTableText.ahead(publishedOn) });
    const on = isAhead ? undefined : publishedOn;
    return [
      {
        code,
        title: title ?? before?.title ?? null,
        unit: unit ?? before?.unit ?? null,
        url: url ?? before?.url ?? null,
        publishedOn: on ?? before?.publishedOn ?? null,
        answers: before?.answers ?? null,
      },
    ];
  });
  return { items: wanted, unread: problems };
}

/** Why a table of items cannot be imported: nothing of it can be taken. */
export async function itemConflicts(table: ItemsToImport, now: Date): Promise<ImportProblem[]> {
  const { items, unread } = itemsAfter(table, await loadItems(table.office, table.fiscalYear), localDate(now));
  return items.length > 0 ? [] : unread;
}

/**
 * Stores the O items of a table; items that it does not name stay. Call it inside a transaction.
 * @returns null: all of it was there already
 */
export async function saveItems(
  table: ItemsToImport,
  now: Date,
): Promise<({ organisation: Organisation } & ItemsChange) | null> {
  const { office, fiscalYear } = table;
  const organisation = await findOrganisation(office);
  if (!organisation) throw new Error(`Items of ${office}, which is no office`);
  const known = await loadItems(office, fiscalYear);
  const { items, unread } = itemsAfter(table, known, localDate(now));
  const stored = new Map(known.map((item) => [item.code, item]));
  const isOther = (one: Item): boolean => {
    const before = stored.get(one.code);
    return !before || (['title', 'unit', 'url', 'publishedOn'] as const).some((key) => before[key] !== one[key]);
  };
  const others = items.filter(isOther);
  if (others.length === 0) return null;
  await keepItemPages(
    office,
    others.map(({ answers: _looked, ...item }) => ({ ...item, fiscalYear })),
  );
  const after = await loadItems(office, fiscalYear);
  return {
    organisation,
    fiscalYear,
    added: others.filter(({ code }) => !stored.has(code)),
    changed: others.filter(({ code }) => stored.has(code)),
    done: after.filter(({ url }) => url !== null).length,
    all: after.length,
    unread,
  };
}
