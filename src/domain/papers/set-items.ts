import { recordAudit } from '../audit/audit.model';
import type { Cause } from '../audit/cause';
import type { OfficeId } from '../office-store';
import { itemPages } from './item-page.model';
import type { Item } from './items.rules';
import { keepItemPages } from './keep-item-pages';
import { loadItems } from './load-items';

/** What a list of a year's items would change. */
export interface ListChange {
  added: string[];
  /** titles that change */
  renamed: string[];
  /** that are not in it, and of which no page is known: they are let go */
  gone: string[];
  /** that are not in it and stay, since their page is known */
  stays: string[];
}

/** What a list of items would change of those that are known. */
export function listChange(before: readonly Item[], list: readonly Pick<Item, 'code' | 'title'>[]): ListChange {
  const known = new Map(before.map((item) => [item.code, item]));
  const listed = new Set(list.map(({ code }) => code));
  const codes = (items: readonly Pick<Item, 'code'>[]) => items.map(({ code }) => code);
  const left = before.filter(({ code }) => !listed.has(code));
  return {
    added: codes(list.filter(({ code }) => !known.has(code))),
    renamed: codes(list.filter(({ code, title }) => known.has(code) && known.get(code)?.title !== title)),
    gone: codes(left.filter(({ url }) => url === null)),
    stays: codes(left.filter(({ url }) => url !== null)),
  };
}

/** Sets the O items of a year (BE), by an admin; units and pages that are known stay. Call it inside a transaction. */
export async function setItemList(
  office: OfficeId,
  fiscalYear: number,
  list: readonly { code: string; title: string }[],
  { by, at, eventId }: Required<Cause>,
): Promise<void> {
  const before = await loadItems(office, fiscalYear);
  const { gone } = listChange(before, list);
  await itemPages(office).deleteMany({ fiscalYear, code: { $in: gone } });
  const known = new Map(before.map((item) => [item.code, item]));
  await keepItemPages(
    office,
    list.map(({ code, title }) => {
      const { unit = null, url = null, publishedOn = null } = known.get(code) ?? {};
      return { fiscalYear, code, title, unit, url, publishedOn };
    }),
  );
  await recordAudit(office, { at, actor: by, action: 'items.listed', subject: `items ${fiscalYear}`, eventId });
}

/** Gives items of a year to a unit, by an admin; what is known of their pages stays. Call it inside a transaction. */
export async function assignItems(
  office: OfficeId,
  fiscalYear: number,
  { codes, unit }: { codes: readonly string[]; unit: string },
  { by, at, eventId }: Required<Cause>,
): Promise<void> {
  const items = (await loadItems(office, fiscalYear)).filter(({ code }) => codes.includes(code));
  await keepItemPages(
    office,
    items.map(({ answers: _looked, ...item }) => ({ ...item, fiscalYear, unit })),
  );
  const subject = `items ${fiscalYear} ${codes.join(' ')} unit ${unit}`;
  await recordAudit(office, { at, actor: by, action: 'items.assigned', subject, eventId });
}
