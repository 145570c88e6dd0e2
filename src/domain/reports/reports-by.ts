import type { mongo } from 'mongoose';
import type { Round } from '../calendar/dates';
import type { OfficeId } from '../office-store';
import { keyOf, subjectOf } from './record-step';
import { type Report, reportChanges, reports } from './report.model';

/** A report that a person wrote in, as it stands today. */
export interface OwnReport {
  fiscalYear: number;
  measure: number;
  round: Round;
  /** key of the unit whose part it is */
  unit: string;
  /** when the person last wrote in it */
  at: Date;
  /** null: it is not there any more */
  report: Report | null;
}

/** Further back nobody pages. */
const MOST_CHANGES = 1_000;

/** The reports that a person wrote in, the latest first. What was taken back does not count. @param about a year (BE), a round */
export async function reportsBy(
  office: OfficeId,
  person: mongo.ObjectId,
  about: { fiscalYear?: number | undefined; round?: Round | undefined },
): Promise<OwnReport[]> {
  const only = {
    ...(about.fiscalYear !== undefined && { fiscalYear: about.fiscalYear }),
    ...(about.round !== undefined && { round: about.round }),
  };
  const changes = await reportChanges(office).find(
    { by: person, undoneAt: { $exists: false }, ...only },
    { sort: { at: -1, version: -1 }, limit: MOST_CHANGES },
  );
  const years = [...new Set(changes.map(({ fiscalYear }) => fiscalYear))];
  const stored = years.length === 0 ? [] : await reports(office).find({ fiscalYear: { $in: years } });
  const byKey = new Map(stored.map((report) => [subjectOf(report), report]));
  const latest = new Map<string, OwnReport>();
  for (const change of changes) {
    const key = subjectOf(change);
    if (!latest.has(key)) latest.set(key, { ...keyOf(change), at: change.at, report: byKey.get(key) ?? null });
  }
  return [...latest.values()];
}
