import { isOwed, itemsOf } from '../../domain/papers/items.rules';
import { texts as papers } from '../../domain/papers/texts';
import { Refusal } from '../../refusal';
import type { PaperRecords } from '../records';
import type { Finding } from './finding';
import { texts } from './texts';

/**
 * What lacks in the list for ITAS: items without a page, and items that no unit sees to.
 * @throws Refusal `no_item_list` where nothing is known of the year's items
 */
export function itemsThatLack({ items, fiscalYear }: Pick<PaperRecords, 'items' | 'fiscalYear'>): Finding[] {
  const list = itemsOf(items.titles, items.pages);
  if (list.length === 0) throw new Refusal('no_item_list', papers.noItemList(fiscalYear));
  const owed = list.filter(isOwed).map(({ code }) => code);
  const nobodys = list.filter(({ unit }) => unit === null).map(({ code }) => code);
  const found: Finding[] = [];
  if (owed.length > 0) found.push({ kind: 'item_without_page', about: null, text: texts.itemsWithoutPage(owed) });
  if (nobodys.length > 0) found.push({ kind: 'item_without_unit', about: null, text: texts.itemsWithoutUnit(nobodys) });
  return found;
}
