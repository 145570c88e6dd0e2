import { knownFrameworkOf } from '../assessments/framework-file';
import type { OfficeId } from '../office-store';
import { type Item, itemsOf } from './items.rules';
import { itemPagesOf } from './keep-item-pages';

/** The O items of a year (BE), in order of code; none: its list is not known. */
export async function loadItems(office: OfficeId, fiscalYear: number): Promise<Item[]> {
  return itemsOf(knownFrameworkOf(fiscalYear).items, await itemPagesOf(office, fiscalYear));
}
