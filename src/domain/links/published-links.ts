import { fiscalYearOf } from '../calendar/dates';
import { evidence, STANDING } from '../evidence/evidence.model';
import { readLinks } from '../evidence/read-links';
import { measuresOfPlan, planYear } from '../measures/plan';
import type { OfficeId } from '../office-store';
import { itemPagesOf } from '../papers/keep-item-pages';
import { releasedYears } from '../publications/publication';
import { reports } from '../reports/report.model';
import { texts } from './texts';

/** An address that an office has published. */
export interface PublishedLink {
  url: string;
  /** what it stands for, in words */
  uses: string[];
  /** the O item whose page it is; null: of none */
  item: { year: number; code: string } | null;
}

/** An office that publishes more is not looked after by one server alone. */
const MOST = 500;

/**
 * The https addresses that an office has published: its own public pages, those of its O items, and what its published reports lead to.
 * @param baseUrl where its own pages are reached; those of http are not looked at
 */
export async function publishedLinks(office: OfficeId, baseUrl: string, now: Date): Promise<PublishedLink[]> {
  const found = new Map<string, PublishedLink>();
  const add = (url: string, use: string, item: PublishedLink['item'] = null): void => {
    if (!/^https:\/\//iu.test(url) || (found.size >= MOST && !found.has(url))) return;
    const link = found.get(url) ?? { url, uses: [], item: null };
    if (!link.uses.includes(use)) link.uses.push(use);
    found.set(url, { ...link, item: link.item ?? item });
  };
  const released = await releasedYears(office);
  if (released.length > 0) add(`${baseUrl}/public/${office}`, texts.ownPage);
  for (const year of released) add(`${baseUrl}/public/${office}/${year}`, texts.ownYear(year));
  for (const year of await yearsOf(office, now)) {
    for (const { code, url } of await itemPagesOf(office, year)) if (url) add(url, texts.item(code), { year, code });
    for (const { url, measure } of await linksOfReports(office, year)) add(url, texts.measure(measure, year));
  }
  return [...found.values()];
}

/** The year that is worked on, the running one, and the one before, whose results are looked at this year. */
async function yearsOf(office: OfficeId, now: Date): Promise<number[]> {
  const running = fiscalYearOf(now);
  return [...new Set([(await planYear(office, now)) ?? running, running, running - 1])];
}

async function linksOfReports(office: OfficeId, fiscalYear: number): Promise<{ url: string; measure: number }[]> {
  const published = await reports(office).find({ fiscalYear, state: 'published' });
  if (published.length === 0 || (await measuresOfPlan(office, fiscalYear)).length === 0) return [];
  const written = published.flatMap(({ measure, detail, output, outcome, remarks }) =>
    [detail, output, outcome, remarks].flatMap((text) =>
      (readLinks(text ?? '')?.urls ?? []).map((url) => ({ url, measure })),
    ),
  );
  const sent = await evidence(office).find({
    kind: 'link',
    'about.fiscalYear': fiscalYear,
    state: { $in: [...STANDING] },
  });
  const ofPublished = sent.flatMap(({ url, about }) => {
    const isOut = published.some(
      (one) => one.measure === about?.measure && one.round === about.round && one.unit === about.unit,
    );
    return url && about && isOut ? [{ url, measure: about.measure }] : [];
  });
  return [...written, ...ofPublished];
}
