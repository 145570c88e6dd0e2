import { isDeepStrictEqual } from 'node:util';
import type { OfficeId, Question } from '../office-store';
import { type ItemPage, itemPages } from './item-page.model';

/** What is said of an item's page; whether its link answers is looked at, not said. */
export type ItemPageSaid = Omit<ItemPage, 'office' | 'answers'>;

/**
 * Sets where items of the O list are published; items that are not named stay. A link that is another one was not looked at yet. Call it
 * inside a transaction.
 * @returns how many were added or changed
 */
export async function keepItemPages(office: OfficeId, said: readonly ItemPageSaid[]): Promise<number> {
  let kept = 0;
  for (const page of said) {
    const { fiscalYear, code } = page;
    const stored = await itemPages(office).findOne({ fiscalYear, code });
    const next = { ...page, answers: stored?.url === page.url ? (stored?.answers ?? null) : null };
    if (!stored) await itemPages(office).insert(next);
    else if (!isDeepStrictEqual({ ...stored, ...next }, stored))
      await itemPages(office).updateOne({ fiscalYear, code }, { $set: next });
    else continue;
    kept += 1;
  }
  return kept;
}

/** What is known of the pages of a year's items (BE). */
export async function itemPagesOf(office: OfficeId, fiscalYear: number): Promise<ItemPage[]> {
  return itemPagesAsked(office, fiscalYear).ask();
}

/** `itemPagesOf` as a question, for `askTogether`. */
export const itemPagesAsked = (office: OfficeId, fiscalYear: number): Question<ItemPage[]> =>
  itemPages(office).finding({ fiscalYear });
