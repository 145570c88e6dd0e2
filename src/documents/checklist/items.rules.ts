import { isOwed, itemsOf } from '../../domain/papers/items.rules';
import { type LackOfPage, owedLinks, resultsText } from '../../domain/papers/owed-for-link.rules';
import { texts as papers } from '../../domain/papers/texts';
import { Refusal } from '../../refusal';
import type { PaperRecords } from '../records';
import type { Finding } from './finding';
import { texts } from './texts';

/**
 * What lacks in the list for ITAS: items without a page, a unit or a day, pages that do not open, and measures whose results a page waits for.
 * @throws Refusal `no_item_list` where nothing is known of the year's items
 */
export function itemsThatLack(records: PaperRecords): Finding[] {
  const { items, fiscalYear, measures, standings, assessed } = records;
  const list = itemsOf(items.titles, items.pages);
  if (list.length === 0) throw new Refusal('no_item_list', papers.noItemList(fiscalYear));
  const owed = list.filter(isOwed).map(({ code }) => code);
  const nobodys = list.filter(({ unit }) => unit === null).map(({ code }) => code);
  const owing = owedLinks(list, measures, standings, assessed?.assessment.items ?? []);
  const lacking = (lack: LackOfPage) =>
    list.map(({ code }) => code).filter((code) => owing.get(code)?.page.includes(lack));
  const [undated, dead] = [lacking('day'), lacking('answers')];
  const found: Finding[] = [];
  if (owed.length > 0) found.push({ kind: 'item_without_page', about: null, text: texts.itemsWithoutPage(owed) });
  if (nobodys.length > 0) found.push({ kind: 'item_without_unit', about: null, text: texts.itemsWithoutUnit(nobodys) });
  if (undated.length > 0) found.push({ kind: 'item_without_day', about: null, text: texts.itemsWithoutDay(undated) });
  if (dead.length > 0) found.push({ kind: 'item_dead', about: null, text: texts.itemsDead(dead) });
  for (const [code, { measures: waiting }] of owing) {
    const [first] = waiting;
    if (first)
      found.push({
        kind: 'item_waits',
        about: { measure: first.num },
        text: texts.itemWaits(code, resultsText(waiting)),
      });
  }
  return found;
}
