import type { mongo } from 'mongoose';
import { endOfDay, fiscalYearDays } from '../calendar/dates';
import type { OfficeId } from '../office-store';
import { hashLineId } from '../people/secret-hash';
import { keyOf } from '../reports/record-step';
import { reports } from '../reports/report.model';
import { reportEvents } from '../reports/report-event.model';
import { formerAuthors } from './former-author.model';

/**
 * Remembers of somebody who leaves that they wrote in reports that are not published yet: until a year after the fiscal year of the
 * last of them, by when its rounds are long decided. Who wrote in none is not remembered. Joins the transaction.
 * @param formerIds under which they wrote before
 */
export async function rememberAuthor(
  office: OfficeId,
  { _id, formerIds = [], lineUserId }: { _id: mongo.ObjectId; formerIds?: mongo.ObjectId[]; lineUserId: string },
): Promise<void> {
  for (const id of [_id, ...formerIds]) await rememberId(office, id, lineUserId);
}

async function rememberId(office: OfficeId, person: mongo.ObjectId, lineUserId: string): Promise<void> {
  const written = await reportEvents(office).find({ by: person, action: { $in: ['submit', 'save_draft'] } });
  if (written.length === 0) return;
  const open = await reports(office).find({
    state: { $ne: 'published' },
    $or: written.map(keyOf),
  });
  if (open.length === 0) return;
  const lastYear = Math.max(...open.map(({ fiscalYear }) => fiscalYear));
  const account = await hashLineId(lineUserId);
  const until = endOfDay(fiscalYearDays(lastYear + 1).to);
  await formerAuthors(office).updateOne({ account, person }, { $set: { until } }, { upsert: true });
}

/** The ids under which somebody who registers wrote before, as far as it still matters. */
export async function formerIdsOf(office: OfficeId, lineUserId: string, now: Date): Promise<mongo.ObjectId[]> {
  const account = await hashLineId(lineUserId);
  const known = await formerAuthors(office).find({ account, until: { $gte: now } });
  return known.map(({ person }) => person);
}
