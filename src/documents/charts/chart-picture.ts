import { createHash } from 'node:crypto';
import type { FileLinks } from '../../domain/evidence/file-links';
import { CHART_WIDTH, type Chart, chartHeight, chartSchema } from './chart';
import { drawChart } from './draw-chart';

/** A chart as a card shows it. */
export interface ChartPicture {
  /** https address */
  url: string;
  /** `width:height` */
  ratio: string;
}

/** A card is looked at in the chat for as long as an announcement's picture is. */
const LINK_DAYS = 400;
const DAY_MS = 24 * 3600 * 1000;
/** What LINE takes of an address, in characters. */
const LONGEST_URL = 2000;

/** A card's picture may be three times as high as wide at most. */
const HIGHEST = 3 * CHART_WIDTH;

/**
 * The picture of a chart by a signed link; null where LINE could not fetch it (no public address), or it says more than a link carries or a
 * card shows.
 */
export function chartPicture(links: FileLinks, chart: Chart, now: Date): ChartPicture | null {
  if (!links.baseUrl.startsWith('https:') || !chartSchema.safeParse(chart).success) return null;
  const url = links.charts.to(JSON.stringify(chart), new Date(now.getTime() + LINK_DAYS * DAY_MS));
  const height = chartHeight(chart);
  return url.length > LONGEST_URL || height > HIGHEST ? null : { url, ratio: `${CHART_WIDTH}:${height}` };
}

/** Pictures of about 150 kB each. */
const MOST_KEPT = 100;
const kept = new Map<string, Promise<Buffer>>();

/**
 * The picture that a link carries, as a PNG; drawn once for the same content, as long as it is among the last hundred.
 * @param said what the link carries (`links.charts.read`)
 */
export function pictureOfChart(said: string): Promise<Buffer> {
  const key = createHash('sha256').update(said).digest('base64');
  const picture = kept.get(key) ?? drawChart(chartSchema.parse(JSON.parse(said)));
  // What was asked for last stands last.
  kept.delete(key);
  kept.set(key, picture);
  picture.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return picture;
}
