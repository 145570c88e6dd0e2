import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { type AuditAction, recordAudit } from '../audit/audit.model';
import { localDate } from '../calendar/dates';
import { measuresOfPlan } from '../measures/plan';
import { planRecordOf, planRecords } from '../measures/plan-record.model';
import type { OfficeId } from '../office-store';
import type { Organisation } from '../organisations/organisation.model';
import { takeReason } from '../reviews/reason.rules';
import { closableOf, numbersOf } from './closing.rules';
import { isOfRound, type RoundOfYear } from './current.rules';
import { loadStandings } from './load-standings';
import type { Standing } from './reports.rules';
import { closingTexts } from './texts';

/** Which measures of a round, by whom and because of what. */
export interface ClosingChange {
  organisation: Organisation;
  of: RoundOfYear;
  /** numbers of measures */
  nums: readonly number[];
  /** the admin */
  by: mongo.ObjectId;
  now: Date;
  eventId: string;
}

/**
 * Closes measures of a round that are overdue, or lack a part though their day is over: they are not asked for any more. It stays with
 * the year, whatever is imported afterwards. The caller has made sure that an admin does it. Call it inside a transaction.
 * @param change.reason why, for those who ask
 * @returns the parts that were asked for until now
 * @throws Refusal `not_closable` (handed in, closed or moved meanwhile), `no_reason`, `reason_too_long`
 */
export async function closeOverdue({ reason, ...change }: ClosingChange & { reason: string }): Promise<Standing[]> {
  const { organisation, of, nums, by, now } = change;
  const said = takeReason(reason);
  const plan = { fiscalYear: of.fiscalYear, measures: await measuresOfPlan(organisation._id, of.fiscalYear) };
  const standings = await loadStandings(organisation, plan, localDate(now));
  const closable = closableOf(standings.filter((one) => isOfRound(one, of)));
  const known = numbersOf(closable);
  const others = nums.filter((num) => !known.includes(num));
  if (nums.length === 0 || others.length > 0) throw new Refusal('not_closable', closingTexts.notClosable(others));
  const closings = nums.map((measure) => ({ round: of.round, measure, reason: said, by, at: now }));
  await changePlan(organisation._id, of, { $push: { closings: { $each: closings } } });
  await audit('measure.closed', change);
  return closable.filter(({ measure }) => nums.includes(measure.num));
}

/**
 * Asks again for measures that were closed. Call it inside a transaction.
 * @throws Refusal `not_closed` where none of them is
 */
export async function reopenClosed(change: ClosingChange): Promise<void> {
  const { organisation, of, nums } = change;
  const closed = await closedNumbers(organisation._id, of);
  if (!nums.some((num) => closed.includes(num))) throw new Refusal('not_closed', closingTexts.notClosed);
  await changePlan(organisation._id, of, { $pull: { closings: { round: of.round, measure: { $in: [...nums] } } } });
  await audit('measure.reopened', change);
}

/** The numbers of the measures of a round that are closed, in order. */
export async function closedNumbers(office: OfficeId, { fiscalYear, round }: RoundOfYear): Promise<number[]> {
  const closings = (await planRecordOf(office, fiscalYear))?.closings ?? [];
  return closings
    .filter((one) => one.round === round)
    .map(({ measure }) => measure)
    .sort((a, b) => a - b);
}

async function changePlan(
  office: OfficeId,
  { fiscalYear }: RoundOfYear,
  update: Parameters<ReturnType<typeof planRecords>['updateOne']>[1],
): Promise<void> {
  const changed = await planRecords(office).updateOne({ fiscalYear }, update);
  if (!changed) throw new Error(`nothing is known of the plan of ${fiscalYear}`);
}

async function audit(action: AuditAction, { organisation, of, nums, by, now, eventId }: ClosingChange): Promise<void> {
  for (const num of nums) {
    const subject = `measure ${of.fiscalYear}/${num} ${of.round}`;
    await recordAudit(organisation._id, { at: now, actor: by, action, subject, eventId });
  }
}
