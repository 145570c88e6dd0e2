import { addDays, fiscalYearOf, localDate } from '../calendar/dates';
import type { OfficeId } from '../office-store';
import { usualItemsDue } from '../papers/items.rules';
import { loadPaperSettings } from '../papers/keep-settings';
import { yearOfPapers } from '../papers/paper-settings';
import { inTransaction } from '../transaction';
import { askForChecks } from './link-check.model';
import { isLookDue } from './look-due.rules';
import { publishedLinks } from './published-links';
import { watchedLinks } from './watched-link.model';

/**
 * Has those links of an office looked at whose turn it is, and forgets those that are published no more.
 * @returns how many are to be looked at
 */
export async function planChecks(office: OfficeId, baseUrl: string, now: Date): Promise<number> {
  const today = localDate(now);
  const year = fiscalYearOf(now);
  const due = yearOfPapers(await loadPaperSettings(office), year).itemsDue ?? usualItemsDue(year);
  const urls = (await publishedLinks(office, baseUrl, now)).map(({ url }) => url);
  const known = await watchedLinks(office).find();
  const lookedOn = new Map(known.map(({ url, lookedAt }) => [url, localDate(lookedAt)]));
  const dueNow = urls.filter((url) => isLookDue(lookedOn.get(url) ?? null, today, addDays(due, 1)));
  await inTransaction(async () => {
    await watchedLinks(office).deleteMany({ url: { $nin: urls } });
    await askForChecks(office, dueNow, null, now);
  });
  return dueNow.length;
}
