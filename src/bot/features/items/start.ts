import { readDay } from '../../../domain/calendar/read-day';
import { unitByWords } from '../../../domain/organisations/unit-by-words';
import { readItemCodes, readItemSaid, takeItemUrl } from '../../../domain/papers/items.rules';
import { itemToReport } from '../../../domain/papers/report-item';
import { plainText } from '../../../domain/thai-text/comparable';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { assignForm } from './assign-form';
import type { OpenItem } from './buttons';
import { itemsForm } from './form';
import { listForm } from './list-form';
import { texts } from './texts';
import { itemsYear } from './year';

/** `O3 https://… 15 ม.ค. 2570`: with what was said of it. */
export async function startReporting(ctx: MemberContext, { slots, text }: Input): Promise<Outcome> {
  const year = await itemsYear(ctx, undefined);
  const { code, url: said, rest } = readItemSaid(slots.detail ?? text);
  if (code !== null) await itemToReport(ctx, { year, code });
  const { url, problem } = urlOf(said);
  const day = rest === '' ? null : readDay(plainText(rest), ctx.today);
  const publishedOn = day !== null && day !== 'impossible' && day.day <= ctx.today ? day.day : null;
  return itemsForm.start(ctx, { year, code, url, publishedOn }, { notice: problem });
}

export async function startFromCard(
  ctx: MemberContext,
  { payload: { year, code } }: Input<OpenItem>,
): Promise<Outcome> {
  await itemToReport(ctx, { year, code });
  return itemsForm.start(ctx, { year, code, url: null, publishedOn: null });
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

/** `มอบข้อ O1-O9 ให้ กองคลัง` */
export async function startAssigning(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const [said = '', to = ''] = (slots.detail ?? '').split(/ให้(?:แก่|กับ)?/u);
  const unit = unitByWords(ctx.organisation, to);
  const problem = to.trim() !== '' && !unit ? texts.noSuchUnit(to.trim()) : null;
  const year = await itemsYear(ctx, undefined);
  return assignForm.start(ctx, { year, codes: readItemCodes(said), unit: unit?.key ?? null }, { notice: problem });
}

export const startAssigningOne = (ctx: MemberContext, { payload: { year, code } }: Input<OpenItem>): Promise<Outcome> =>
  assignForm.start(ctx, { year, codes: [code], unit: null });

/** เพิ่มรายการข้อ OIT */
export const startListing = async (ctx: MemberContext, { slots }: Input): Promise<Outcome> =>
  listForm.start(ctx, { year: await itemsYear(ctx, slots.fiscalYear), list: null });

export const startListingOf = (ctx: MemberContext, { payload: { year } }: Input<{ year: number }>): Promise<Outcome> =>
  listForm.start(ctx, { year, list: null });
