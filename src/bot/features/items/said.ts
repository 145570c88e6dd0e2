import { readDay } from '../../../domain/calendar/read-day';
import { readItemSaid, takeItemUrl } from '../../../domain/papers/items.rules';
import { itemToReport } from '../../../domain/papers/report-item';
import { texts as refusals } from '../../../domain/papers/texts';
import { plainText } from '../../../domain/thai-text/comparable';
import { toArabicDigits } from '../../../domain/thai-text/digits';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import { texts as formTexts } from '../../forms/texts';

/** An address with its item before it, or more behind it: it begins the form anew, or answers all of it that is said. */
const ITEM_LINE = /^(?:ข้อ\s*)?(?:o\s*\d{1,3}\s+https?:\/\/\S+|https?:\/\/\S+\s+\S)/iu;

export const isItemLine = (text: string): boolean => ITEM_LINE.test(toArabicDigits(text).trim());

/** What a line says of an item, and in a sentence why something of it is not taken. */
export interface SaidOfItem {
  values: { year: number; code: string | null; url: string | null; publishedOn: string | null };
  notice: string | null;
}

/**
 * `O3 https://… 15 ม.ค. 2570`
 * @param open the item that is asked about; null: none
 * @throws Refusal where the person may not say the page of that item
 */
export async function readSaid(
  ctx: MemberContext,
  { year, text, open }: { year: number; text: string; open: string | null },
): Promise<SaidOfItem> {
  const said = readItemSaid(text);
  const code = said.code ?? open;
  if (said.code !== null) await itemToReport(ctx, { year, code: said.code });
  const address = urlOf(said.url);
  const published = dayOf(said.rest, ctx.today);
  return {
    values: { year, code, url: address.url, publishedOn: published.day },
    notice: address.problem ?? published.problem,
  };
}

function urlOf(said: string | null): { url: string | null; problem: string | null } {
  if (said === null) return { url: null, problem: null };
  try {
    return { url: takeItemUrl(said), problem: null };
  } catch (error) {
    if (error instanceof Refusal) return { url: null, problem: error.message };
    throw error;
  }
}

function dayOf(rest: string, today: string): { day: string | null; problem: string | null } {
  const read = rest === '' ? null : readDay(plainText(rest), today);
  if (read === null) return { day: null, problem: null };
  if (read === 'impossible') return { day: null, problem: formTexts.noSuchDay };
  return read.day > today ? { day: null, problem: refusals.publishedAhead } : { day: read.day, problem: null };
}
