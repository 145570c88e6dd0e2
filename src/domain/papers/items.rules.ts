import { Refusal } from '../../refusal';
import { compareItemCodes, parseItemCodes } from '../assessments/item-codes';
import { addDays, type LocalDate, toGregorianYear } from '../calendar/dates';
import type { HolidayCalendar } from '../calendar/holidays';
import { workingDayOnOrBefore } from '../calendar/working-days.rules';
import { plainText } from '../thai-text/comparable';
import { toArabicDigits } from '../thai-text/digits';
import { takeSeen } from '../thai-text/seen';
import type { ItemPage } from './item-page.model';
import { texts } from './texts';

/** An O item of a year, with what is known of its page. */
export type Item = Omit<ItemPage, 'office' | 'fiscalYear'>;

/**
 * The O items of a year in order of code: those of its list, and what the office said itself, whose titles go before.
 * @param titles what the year's list calls them; empty: it is not known
 */
export function itemsOf(titles: Readonly<Record<string, string>>, pages: readonly ItemPage[]): Item[] {
  const known = new Map(pages.map((page) => [page.code, page]));
  const codes = [...new Set([...Object.keys(titles), ...known.keys()])].filter((code) => code.startsWith('O'));
  return codes.sort(compareItemCodes).map((code) => {
    const { title = null, unit = null, url = null, publishedOn = null, answers = null } = known.get(code) ?? {};
    return { code, title: title ?? titles[code] ?? null, unit, url, publishedOn, answers };
  });
}

/** Whether an item has no page yet. */
export const isOwed = ({ url }: Pick<Item, 'url'>): boolean => url === null;

/** The window in which assessors look began on 1 March in the years that are known; an office may set another day. */
export const usualItemsDue = (fiscalYear: number): LocalDate => addDays(`${toGregorianYear(fiscalYear)}-03-01`, -1);

/** Days before the due day on which who has an item without a page is reminded. */
const LEAD_DAYS: readonly number[] = [30, 14, 3];

/** Whether people are reminded of items on a day: on the working day before, where a reminder's day is none. */
export const isItemReminderDay = (day: LocalDate, due: LocalDate, holidays: HolidayCalendar): boolean =>
  LEAD_DAYS.some((lead) => workingDayOnOrBefore(addDays(due, -lead), holidays) === day);

/** As long as any title of a list. */
const LONGEST_TITLE = 300;
const MOST_ITEMS = 99;
const ITEM_LINE = /^(?:ข้อ\s*)?o\s*(\d{1,3})\s*[.:)\-–]?\s*(.*)$/iu;

/**
 * Reads the O items of a year as they are typed or pasted, a line each: `O1 โครงสร้าง`. A line that begins with no code goes on with the one
 * before.
 * @throws Refusal `no_items`, `bad_item_line`, `item_twice`, `too_many_items`
 */
export function takeItemList(typed: string): { code: string; title: string }[] {
  const items: { code: string; title: string }[] = [];
  for (const line of typed.split('\n').map(takeSeen)) {
    if (line === '') continue;
    const [, num, title = ''] = ITEM_LINE.exec(toArabicDigits(line)) ?? [];
    const last = items.at(-1);
    if (num !== undefined) items.push({ code: `O${Number(num)}`, title: title.trim() });
    else if (last) last.title = `${last.title} ${line}`.trim();
    else throw new Refusal('bad_item_line', texts.badItemLine(line.slice(0, 40)));
  }
  const [twice] = items.filter(({ code }, at) => items.findIndex((one) => one.code === code) < at);
  if (twice) throw new Refusal('item_twice', texts.itemTwice(twice.code));
  const bad = items.find(({ title, code }) => title === '' || title.length > LONGEST_TITLE || code === 'O0');
  if (bad) throw new Refusal('bad_item_line', texts.badItemLine(bad.code));
  if (items.length === 0) throw new Refusal('no_items', texts.noItems);
  if (items.length > MOST_ITEMS) throw new Refusal('too_many_items', texts.tooManyItems(MOST_ITEMS));
  return items;
}

/** The codes that words name: `O1-O9, o12`; null: they name none, or something else as well. */
export function readItemCodes(words: string): string[] | null {
  const said = plainText(words)
    .toUpperCase()
    .replace(/O\s+(?=\d)/g, 'O')
    .replace(/\s*(?:-|–|ถึง)\s*/g, '-')
    .replace(/ข้อ|และ/g, ' ');
  const codes = parseItemCodes(said);
  return codes && codes.length > 0 && codes.every((code) => code.startsWith('O')) ? [...new Set(codes)] : null;
}

/** What is entered in ITAS has no more. */
const LONGEST_URL = 1000;

/**
 * Takes an address of an item's page, as ITAS takes it: a full one of the web.
 * @throws Refusal `bad_item_url`, `url_not_https`
 */
export function takeItemUrl(typed: string): string {
  const said = typed.trim();
  const isOne = !/\s/u.test(said) && URL.canParse(said) && said.length <= LONGEST_URL;
  const { protocol = '', hostname = '', username = '' } = isOne ? new URL(said) : {};
  if (!isOne || !['https:', 'http:'].includes(protocol) || !hostname.includes('.') || username !== '') {
    throw new Refusal('bad_item_url', texts.badItemUrl);
  }
  if (protocol !== 'https:') throw new Refusal('url_not_https', texts.urlNotHttps);
  return said;
}

/** What was said of an item's page in one text: `O3 https://… 15 ม.ค. 2570`; null: not said. */
export interface ItemSaid {
  code: string | null;
  url: string | null;
  /** the words behind the address: the day, if it is one */
  rest: string;
}

export function readItemSaid(text: string): ItemSaid {
  const url = /https?:\/\/\S+/iu.exec(text)?.[0] ?? null;
  const [before = '', rest = ''] = url === null ? [text] : text.split(url);
  const num = /o\s*(\d{1,3})(?!\d)/iu.exec(toArabicDigits(before))?.[1];
  return { code: num === undefined ? null : `O${Number(num)}`, url, rest: rest.trim() };
}
