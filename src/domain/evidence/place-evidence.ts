import { recordAudit } from '../audit/audit.model';
import type { Round } from '../calendar/dates';
import type { MeasurePart } from '../measures/parts.rules';
import type { Organisation } from '../organisations/organisation.model';
import { findReport } from '../reports/find-report';
import { requireOpen } from '../reports/require-open';
import { type Reporter, requireReporter, requireRound } from '../reports/require-reporter';
import { type About, evidence, STANDING } from './evidence.model';
import { pendingPieces } from './find-evidence';
import { lapseFrom } from './lapse.rules';

export interface Placement extends Reporter {
  organisation: Organisation;
  measure: MeasurePart;
  round: Round;
}

/** The part and round of a placement, as evidence names them. */
export const aboutOf = ({ measure, round }: Pick<Placement, 'measure' | 'round'>): About => ({
  fiscalYear: measure.fiscalYear,
  measure: measure.num,
  round,
  unit: measure.unit,
});

/**
 * Lets pass who may give evidence of a measure in a round.
 * @throws Refusal `not_own_unit`, `no_such_round`, `report_closed`
 */
export async function requireEvidenceOpen(placement: Placement): Promise<void> {
  const { organisation, measure, round } = placement;
  await requireReporter(organisation, measure, placement);
  requireRound(measure, round);
  requireOpen(organisation, measure, await findReport(organisation._id, measure, round));
}

/**
 * Says what everything sent in a batch is about. Call it inside a transaction.
 * @param batch its key
 * @returns how many pieces there were
 * @throws Refusal as `requireEvidenceOpen`
 */
export async function placeEvidence(placement: Placement, batch: string): Promise<number> {
  const office = placement.organisation._id;
  const by = placement.person._id;
  const sent = await pendingPieces(office, batch);
  const own = sent.filter((one) => one.by.equals(by));
  if (own.length === 0) return 0;
  await requireEvidenceOpen(placement);
  const pending = { batch, about: null, by, state: { $in: [...STANDING] } };
  const about = aboutOf(placement);
  const known = own.map((before) => ({ before, after: { ...before, about, lapsesAt: undefined } }));
  const change = { $set: { about }, $unset: { lapsesAt: true } } as const;
  const placed = await evidence(office).updateMany(pending, change, known);
  await recordPlacing(placement, placed);
  return placed;
}

/** Writes down that evidence was given. */
export async function recordPlacing(placement: Placement, pieces: number): Promise<void> {
  const { measure, round, person, now, eventId } = placement;
  await recordAudit(placement.organisation._id, {
    at: now,
    actor: person._id,
    action: 'evidence.given',
    subject: `measure ${measure.fiscalYear}/${measure.num} ${round} ${measure.unit}: ${pieces}`,
    eventId,
  });
}

/**
 * Takes back what a batch was said to be about, so that it can be said anew. Only one's own; call it inside a transaction.
 * @param placement what it was said to be about
 * @returns how many pieces there were
 * @throws Refusal as `requireEvidenceOpen`
 */
export async function unplaceEvidence(placement: Placement, batch: string): Promise<number> {
  await requireEvidenceOpen(placement);
  const office = placement.organisation._id;
  const own = { batch, by: placement.person._id, state: { $in: [...STANDING] } };
  const change = { $set: { about: null, lapsesAt: lapseFrom(placement.now) } };
  return evidence(office).updateMany({ ...own, about: { $ne: null } }, change);
}
