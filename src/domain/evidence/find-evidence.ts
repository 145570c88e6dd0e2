import type { mongo } from 'mongoose';
import type { Round } from '../calendar/dates';
import type { Change } from '../known-answer';
import { madeOnce } from '../made-once';
import type { OfficeId, Question } from '../office-store';
import { type About, type Evidence, evidence, STANDING, type StoredEvidence } from './evidence.model';

const STANDS = { state: { $in: [...STANDING] } };

/** Whose evidence is asked for; without a round or unit: of all. */
export interface EvidenceAsked extends Pick<About, 'fiscalYear' | 'measure'> {
  round?: Round | undefined;
  unit?: string | undefined;
}

/** The evidence of a measure in one or all of its rounds, of one unit's part or of all, in the order it was sent. */
export async function evidenceOf(
  office: OfficeId,
  { fiscalYear, measure, round, unit }: EvidenceAsked,
): Promise<StoredEvidence[]> {
  const about = {
    'about.fiscalYear': fiscalYear,
    'about.measure': measure,
    ...(round === undefined ? {} : { 'about.round': round }),
    ...(unit === undefined ? {} : { 'about.unit': unit }),
  };
  return evidence(office).find({ ...about, ...STANDS }, { sort: { sentAt: 1, _id: 1 } });
}

/** One piece of evidence of an office that stands; null where there is none. */
export async function findEvidence(office: OfficeId, id: mongo.ObjectId): Promise<StoredEvidence | null> {
  return evidence(office).findOne({ _id: id, ...STANDS });
}

/** How many pieces of evidence there are for each part and round of a year; none: not in the map. @see evidenceKey */
export type EvidenceCounts = ReadonlyMap<string, number>;

export const evidenceKey = (measure: number, round: Round, unit: string): string => `${measure}/${round}/${unit}`;

interface Counted {
  _id: Pick<About, 'measure' | 'round' | 'unit'>;
  pieces: number;
}

/** What `countEvidence` asks, for `askTogether`. */
export const evidenceCounted = madeOnce((office, fiscalYear: number) =>
  evidence(office).aggregating<Counted>(
    [
      { $match: { 'about.fiscalYear': fiscalYear, ...STANDS } },
      {
        $group: { _id: { measure: '$about.measure', round: '$about.round', unit: '$about.unit' }, pieces: { $sum: 1 } },
      },
    ],
    countChanged(fiscalYear),
  ),
);

const countChanged =
  (fiscalYear: number) =>
  (counted: readonly Counted[], { before, after }: Change): Counted[] | undefined => {
    if (before === undefined) return undefined;
    const isCounted = (one: object | null): one is Evidence & { about: About } => {
      const { about, state } = (one ?? {}) as Partial<Evidence>;
      return about?.fiscalYear === fiscalYear && STANDING.some((standing) => standing === state);
    };
    const counts = new Map(counted.map((one) => [partKey(one._id), one]));
    const add = ({ about: { measure, round, unit } }: { about: About }, pieces: number): void => {
      const known = counts.get(evidenceKey(measure, round, unit)) ?? { _id: { measure, round, unit }, pieces: 0 };
      counts.set(evidenceKey(measure, round, unit), { ...known, pieces: known.pieces + pieces });
    };
    if (isCounted(before)) add(before, -1);
    if (isCounted(after)) add(after, 1);
    return [...counts.values()].filter(({ pieces }) => pieces > 0);
  };

const partKey = ({ measure, round, unit }: Counted['_id']): string => evidenceKey(measure, round, unit);

/** How much of what an office was sent stands: besides what is audited, fetching it may end in nothing. */
export const standingCounted = (office: OfficeId): Question<{ count: number }[]> =>
  evidence(office).aggregating([{ $match: { about: { $ne: null }, ...STANDS } }, { $count: 'count' }]);

/** Counts the evidence of a fiscal year (BE). */
export async function countEvidence(office: OfficeId, fiscalYear: number): Promise<EvidenceCounts> {
  const counted = await evidenceCounted(office, fiscalYear).ask();
  return new Map(counted.map(({ _id, pieces }) => [partKey(_id), pieces]));
}

/** How many pieces of evidence there are of a part in a round. Whoever asks for one mostly asks for all of the year too. */
export async function countEvidenceOf(office: OfficeId, { fiscalYear, measure, round, unit }: About): Promise<number> {
  return (await countEvidence(office, fiscalYear)).get(evidenceKey(measure, round, unit)) ?? 0;
}

/** What stands of a batch, in the order it was sent. */
export async function batchPieces(office: OfficeId, batch: string): Promise<StoredEvidence[]> {
  return batchAsked(office, batch).ask();
}

/** `batchPieces` as a question, for `askTogether`. */
export const batchAsked = (office: OfficeId, batch: string): Question<StoredEvidence[]> =>
  evidence(office).finding({ batch, ...STANDS }, { sort: { sentAt: 1, _id: 1 } });

/** What of a batch stands and was never said to be about anything. */
export async function pendingPieces(office: OfficeId, batch: string): Promise<StoredEvidence[]> {
  return (await batchPieces(office, batch)).filter(({ about }) => !about);
}

/** What a person sent last, since an instant; null: nothing. */
export async function lastSentBy(
  office: OfficeId,
  person: mongo.ObjectId,
  since: Date,
): Promise<StoredEvidence | null> {
  return evidence(office).findOne(
    { by: person, sentAt: { $gte: since }, ...STANDS },
    { sort: { sentAt: -1, _id: -1 } },
  );
}

/** One of the pictures that were sent together with others; null where none of them stands. */
export async function oneOfSet(office: OfficeId, person: mongo.ObjectId, set: string): Promise<StoredEvidence | null> {
  return evidence(office).findOne({ by: person, set, ...STANDS }, { sort: { sentAt: -1, _id: -1 } });
}
