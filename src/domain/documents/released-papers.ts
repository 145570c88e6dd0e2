import type { mongo } from 'mongoose';
import { assessmentBefore } from '../assessments/find-assessment';
import type { Round } from '../calendar/dates';
import type { OfficeId } from '../office-store';
import { type Report, reports } from '../reports/report.model';
import { type DocumentVersion, latestVersion } from './document.model';
import { storeRequest } from './document-request.model';
import { documentKey, type PaperKind, type PaperWish } from './kinds.rules';

/** Who waits for a paper in a chat comes first; and what is withdrawn at once makes none. */
const WAITS_MS = 60_000;

/** The papers that stand on an office's public page, each by the end of its address. */
export const RELEASED_PAPERS = {
  'analysis.pdf': { kind: 'A', round: null },
  'measures.pdf': { kind: 'B', round: null },
  'results-6m.pdf': { kind: 'C', round: '6m' },
  'results-12m.pdf': { kind: 'C', round: '12m' },
} as const satisfies Record<string, { kind: PaperKind; round: Round | null }>;
export type ReleasedPaperName = keyof typeof RELEASED_PAPERS;
const RELEASED_PAPER_NAMES = Object.keys(RELEASED_PAPERS) as ReleasedPaperName[];

const wishOf = (name: ReleasedPaperName, fiscalYear: number): PaperWish => ({
  ...RELEASED_PAPERS[name],
  fiscalYear,
  format: 'pdf',
  units: null,
  memo: null,
  isReleased: true,
});

interface Release {
  fiscalYear: number;
  round: Round;
  by: mongo.ObjectId;
  now: Date;
  eventId: string;
}

/** Has the papers made that the public page gives of a round that was just released. Call it inside the transaction of the release. */
export async function askForReleasedPapers(
  office: OfficeId,
  { fiscalYear, round, by, now, eventId }: Release,
): Promise<void> {
  const hasAssessment = (await assessmentBefore(office, fiscalYear)) !== null;
  for (const name of RELEASED_PAPER_NAMES) {
    const wish = wishOf(name, fiscalYear);
    if (wish.round !== null && wish.round !== round) continue;
    if (wish.kind === 'A' && !hasAssessment) continue;
    await storeRequest({ office, ...wish, by, eventId, findings: [] }, now, new Date(now.getTime() + WAITS_MS));
  }
}

export interface ReleasedPaper {
  name: ReleasedPaperName;
  version: DocumentVersion & { _id: mongo.ObjectId };
}

/** The papers of a year as they stand for everybody: what one says of a report is published as it says. The caller knows that something is. */
export async function releasedPapers(office: OfficeId, fiscalYear: number): Promise<ReleasedPaper[]> {
  const published = await reports(office).find({ fiscalYear, state: 'published' });
  const stands = new Set(published.map(sourceKey));
  const papers: ReleasedPaper[] = [];
  for (const name of RELEASED_PAPER_NAMES) {
    const version = await latestVersion(office, documentKey(wishOf(name, fiscalYear)));
    if (version && isStanding(version, stands)) papers.push({ name, version });
  }
  return papers;
}

function isStanding({ round, sources }: DocumentVersion, published: ReadonlySet<string>): boolean {
  if (round === null) return true;
  return sources.reports.length > 0 && sources.reports.every((source) => published.has(sourceKey(source)));
}

const sourceKey = ({ measure, unit, round, version }: Pick<Report, 'measure' | 'unit' | 'round' | 'version'>): string =>
  [measure, unit, round, version].join('/');
