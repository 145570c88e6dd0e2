import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import type { Round } from '../calendar/dates';
import type { MeasurePart } from '../measures/parts.rules';
import { requireTurn } from '../memos/endorse-memo';
import type { Memo } from '../memos/memo.model';
import { latestMemo } from '../memos/memo-steps';
import { releaseWordOf } from '../memos/release-word.rules';
import { stopMemo } from '../memos/stop-memo';
import { texts as memoTexts } from '../memos/texts';
import type { Organisation } from '../organisations/organisation.model';
import { findReport } from '../reports/find-report';
import { recordStep, stepsOf } from '../reports/record-step';
import { type Report, reports } from '../reports/report.model';
import { type ReportState, type ReportStateOrNone, stateOf, transitionOf } from '../reports/report-states.rules';
import { requireParts } from '../reports/require-parts';
import { loadAuthors } from './load-authors';
import { takeReason } from './reason.rules';
import { type Reviewer, requireReviewer } from './require-reviewer';
import { texts } from './texts';

export interface Review extends Reviewer {
  organisation: Organisation;
  measure: MeasurePart;
  round: Round;
  /** the version that was looked at */
  seenVersion: number;
}

export interface Reviewed {
  report: Report;
  /** everybody whose words are in the report */
  authors: mongo.ObjectId[];
  from: ReportStateOrNone;
  /** a memo that put the report forward and was stopped by this */
  stopped: Memo | null;
}

/**
 * Approves a report that waits. Call it inside a transaction; the same event does it once.
 * @throws Refusal `not_reviewer`, `own_report`, `no_report`, `approved_already`, `returned_already`, `published_already`,
 * `report_changed` (it was edited after the reviewer looked), `part_required` (the office wants a part that lacks)
 */
export async function approveReport(review: Review): Promise<Reviewed> {
  return decide(review, 'approve', null);
}

/**
 * Sends a report back, one that waits or was approved already. Call it inside a transaction; the same event does it once.
 * @param reason what is to be corrected, for the reporters
 * @throws Refusal as `approveReport`, and `no_reason`, `reason_too_long`
 */
export async function returnReport(review: Review & { reason: string }): Promise<Reviewed> {
  return decide(review, 'return', takeReason(review.reason));
}

/**
 * Sends a report back that a memo puts forward, by who holds the position whose turn it is; the memo stops. Call it inside a
 * transaction; the same event does it once.
 * @param review.memo as it was looked at: its step, and whose turn it was
 * @throws Refusal as `returnReport`, and `memo_over`, `endorsed_already`, `not_your_turn`, `order_changed`, `not_holder`
 */
export async function returnFromMemo(
  review: Review & { memo: Pick<Memo, 'run' | 'step'> & { position?: string | undefined }; reason: string },
): Promise<Reviewed> {
  const { organisation, measure, round } = review;
  const memo = await latestMemo(organisation._id, { fiscalYear: measure.fiscalYear, round });
  if (memo?.state !== 'endorsing' || memo.run !== review.memo.run || !memo.measures.includes(measure.num)) {
    throw new Refusal('memo_over', memoTexts.over(measure.fiscalYear, round));
  }
  await requireTurn(organisation._id, memo, review.memo, review);
  return decide(review, 'return', takeReason(review.reason), true);
}

async function decide(
  review: Review,
  action: 'approve' | 'return',
  note: string | null,
  isAllowed = false,
): Promise<Reviewed> {
  const { organisation, measure, round, seenVersion, person, eventId, now } = review;
  const office = organisation._id;
  const report = await findReport(office, measure, round);
  const from = stateOf(report);
  const key = { fiscalYear: measure.fiscalYear, measure: measure.num, round, unit: measure.unit };
  const authors = await loadAuthors(office, key);
  if (!isAllowed) await requireReviewer(organisation, measure, key, authors, review);
  if (!report) throw new Refusal('no_report', texts.noReport(measure.num, round));
  if ((await stepsOf(office, key)).some((step) => step.eventId === eventId))
    return { report, authors, from, stopped: null };
  const state = stateAfter(organisation, from, action, { measure: measure.num, round });
  if (report.version !== seenVersion) {
    throw new Refusal('report_changed', texts.changedMeanwhile(measure.num, round));
  }
  if (action === 'approve') {
    await requireParts(organisation, key, report, (parts) => texts.required(measure.num, round, parts));
  }

  const stored = await reports(office).updateOne({ ...key, version: seenVersion }, { $set: { state } });
  if (!stored) throw new Refusal('report_changed', texts.changedMeanwhile(measure.num, round));
  const step = { from, to: state, by: person._id, at: now, note, eventId };
  await recordStep(office, { key, version: seenVersion, action, ...step });
  const stopped =
    from === 'approved'
      ? await stopMemo(office, { fiscalYear: key.fiscalYear, round }, measure.num, { by: person._id, eventId, now })
      : null;
  return { report: stored, authors, from, stopped };
}

/**
 * Where a report is once it was reviewed: asked before somebody says why it is sent back, too.
 * @throws Refusal `no_report`, `approved_already`, `returned_already`, `published_already` when that cannot be done where it is
 */
export function stateAfter(
  organisation: Pick<Organisation, 'releaseWord'>,
  from: ReportStateOrNone,
  action: 'approve' | 'return',
  { measure, round }: { measure: number; round: Round },
): ReportState {
  const to = transitionOf(from, action)?.to;
  if (to === undefined || to === 'before' || to === 'none') throw refusalAt(organisation, from, measure, round);
  return to;
}

function refusalAt(
  organisation: Pick<Organisation, 'releaseWord'>,
  state: ReportStateOrNone,
  num: number,
  round: Round,
): Refusal {
  switch (state) {
    case 'approved':
      return new Refusal('approved_already', texts.approvedAlready(num, round));
    case 'returned':
      return new Refusal('returned_already', texts.returnedAlready(num, round));
    case 'published':
      return new Refusal('published_already', texts.publishedAlready(num, round, releaseWordOf(organisation)));
    default:
      return new Refusal('no_report', texts.noReport(num, round));
  }
}
