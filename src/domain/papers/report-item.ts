import { Refusal } from '../../refusal';
import { abilitiesOf, type Person } from '../abilities/abilities-of';
import { refuseTry } from '../abilities/refuse-try';
import { theItem } from '../abilities/things';
import { recordAudit } from '../audit/audit.model';
import type { LocalDate } from '../calendar/dates';
import { unitNames } from '../measures/units.rules';
import type { OfficeId } from '../office-store';
import type { Organisation } from '../organisations/organisation.model';
import type { Item } from './items.rules';
import { keepItemPages } from './keep-item-pages';
import { loadItems } from './load-items';
import { texts } from './texts';

/** Who says where an item is published. */
interface Saying {
  office: OfficeId;
  organisation: Organisation;
  person: Person;
  now: Date;
  eventId: string;
}

/** Which item of which year. */
export interface ItemKey {
  /** BE */
  year: number;
  code: string;
}

/**
 * An item that somebody is to say the page of.
 * @throws Refusal `no_item_list`, `no_such_item`; `may_not_report_item`, audited
 */
export async function itemToReport(saying: Saying, { year, code }: ItemKey): Promise<Item> {
  const { office, organisation, person } = saying;
  const items = await loadItems(office, year);
  if (items.length === 0) throw new Refusal('no_item_list', texts.noItemList(year));
  const item = items.find((one) => one.code === code);
  if (!item) throw new Refusal('no_such_item', texts.noSuchItem(code, year));
  if (!abilitiesOf(person, theItem(item)).report) {
    const [unit = null] = item.unit ? unitNames(organisation, [item.unit]) : [];
    const refusal = new Refusal('may_not_report_item', texts.mayNotReportItem(code, unit));
    await refuseTry(office, saying, { ability: 'report', subject: `item ${year}/${code}` }, refusal);
  }
  return item;
}

/**
 * Stores where an item is published. Call it inside a transaction.
 * @param said `url` as `takeItemUrl` gives it
 * @throws Refusal as `itemToReport`
 */
export async function reportItem(
  saying: Saying,
  key: ItemKey,
  said: { url: string; publishedOn: LocalDate },
): Promise<Item> {
  const { office, person, now: at, eventId } = saying;
  const item = await itemToReport(saying, key);
  const { answers: _looked, ...kept } = { ...item, ...said };
  await keepItemPages(office, [{ ...kept, fiscalYear: key.year }]);
  const subject = `item ${key.year}/${key.code}`;
  await recordAudit(office, { at, actor: person._id, action: 'item.reported', subject, eventId });
  return { ...item, ...said };
}
