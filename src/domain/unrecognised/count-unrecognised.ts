import type { LocalDate } from '../calendar/dates';
import { endOfDay } from '../calendar/dates';
import type { OfficeId } from '../office-store';
import type { Organisation } from '../organisations/organisation.model';
import { unrecognised } from './unrecognised.model';

/** Texts kept of a kind and day, where an office wants them: enough to see what is meant. */
const MOST_TEXTS = 20;

/**
 * Counts something that was not understood. Joins the event's transaction.
 * @param text what was written; kept only where the office opted in
 */
export async function countUnrecognised(
  organisation: Pick<Organisation, '_id' | 'keepsMisses'>,
  { day, kind, text }: { day: LocalDate; kind: string; text: string | null },
): Promise<void> {
  const keeps = organisation.keepsMisses === true && text !== null;
  const push = keeps ? { $push: { texts: { $each: [text], $slice: -MOST_TEXTS } } } : {};
  await unrecognised(organisation._id).updateOne(
    { day, kind },
    { $inc: { count: 1 }, $setOnInsert: { expiresAt: endOfDay(day) }, ...push } as never,
    { upsert: true },
  );
}

export interface MissesOfKind {
  kind: string;
  count: number;
  texts: string[];
}

/** What was not understood since a day, kind by kind, most frequent first. */
export async function unrecognisedSince(office: OfficeId, since: LocalDate): Promise<MissesOfKind[]> {
  const found = await unrecognised(office).find({ day: { $gte: since } }, { sort: { day: 1 } });
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return kinds
    .map((kind) => {
      const ofKind = found.filter((one) => one.kind === kind);
      return {
        kind,
        count: ofKind.reduce((sum, { count }) => sum + count, 0),
        texts: ofKind.flatMap(({ texts }) => texts),
      };
    })
    .sort((a, b) => b.count - a.count || a.kind.localeCompare(b.kind));
}
