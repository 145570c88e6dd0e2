import { Refusal } from '../../refusal';
import { abilitiesOf } from '../abilities/abilities-of';
import { refuseTry } from '../abilities/refuse-try';
import { theEvidence } from '../abilities/things';
import { recordAudit } from '../audit/audit.model';
import type { MeasurePart } from '../measures/parts.rules';
import type { OfficeId } from '../office-store';
import type { Organisation } from '../organisations/organisation.model';
import { findReport } from '../reports/find-report';
import { requireOpen } from '../reports/require-open';
import type { Reporter } from '../reports/require-reporter';
import { evidence, type StoredEvidence, type Withdrawal } from './evidence.model';
import { askFor } from './evidence-task.model';
import { pendingPieces } from './find-evidence';
import { forgetFile } from './fingerprint.model';
import { texts } from './texts';

/**
 * Takes back a piece of evidence: the record stays, its content goes. Call it inside a transaction.
 * @param measure the part it is about; null where nobody has said yet
 * @throws Refusal `not_own_evidence`, `evidence_gone`, `report_closed`
 */
export async function withdrawEvidence(
  organisation: Organisation,
  one: StoredEvidence,
  measure: MeasurePart | null,
  reporter: Reporter,
): Promise<void> {
  const office = organisation._id;
  await requireSender(office, one, measure, reporter);
  const { person, eventId, now } = reporter;
  if (measure && one.about) requireOpen(organisation, measure, await findReport(office, measure, one.about.round));
  if (!(await markWithdrawn(office, one, 'taken_back', now))) throw new Refusal('evidence_gone', texts.gone);
  await recordAudit(office, {
    at: now,
    actor: person._id,
    action: 'evidence.withdrawn',
    subject: subjectOf(one),
    eventId,
  });
}

/**
 * Lets pass who may take a piece of evidence back: who sent it, and still reports for the measure. Who may not is refused, and that is
 * audited.
 * @param measure the part it is about; null where nobody has said yet
 * @throws Refusal `not_own_evidence`
 */
export async function requireSender(
  office: OfficeId,
  one: StoredEvidence,
  measure: Pick<MeasurePart, 'units'> | null,
  reporter: Reporter,
): Promise<void> {
  const { person } = reporter;
  if (abilitiesOf(person, theEvidence(one, measure)).withdraw) return;
  const say = one.by.equals(person._id) ? texts.notOwnUnit : texts.notOwn;
  const tried = { ability: 'withdraw_evidence', subject: subjectOf(one) };
  await refuseTry(office, reporter, tried, new Refusal('not_own_evidence', say));
}

/**
 * Takes back whatever a LINE message brought, since its sender unsent it: LINE asks everybody to remove it then, approved or
 * not. Call it inside a transaction.
 * @returns how many pieces it was
 */
export async function withdrawMessage(
  office: OfficeId,
  lineMessageId: string,
  { eventId, now }: Pick<Reporter, 'eventId' | 'now'>,
): Promise<number> {
  const found = await evidence(office).find({ lineMessageId, state: { $ne: 'withdrawn' } });
  for (const one of found) {
    await markWithdrawn(office, one, 'unsent', now);
    await recordAudit(office, { at: now, actor: one.by, action: 'evidence.unsent', subject: subjectOf(one), eventId });
  }
  return found.length;
}

/** Takes back what was sent in a batch and never said to be about anything. Call it inside a transaction. */
export async function withdrawPending(
  office: OfficeId,
  batch: string,
  { now }: Pick<Reporter, 'now'>,
): Promise<number> {
  const found = await pendingPieces(office, batch);
  for (const one of found) await markWithdrawn(office, one, 'taken_back', now);
  return found.length;
}

/**
 * Takes back a piece of evidence that nobody ever said anything about. Call it inside a transaction.
 * @returns whether there was one
 */
export async function withdrawUnplaced(office: OfficeId, id: StoredEvidence['_id'], now: Date): Promise<boolean> {
  const found = await evidence(office).findOne({ _id: id, about: null, state: { $ne: 'withdrawn' } });
  return found !== null && markWithdrawn(office, found, 'unplaced', now);
}

async function markWithdrawn(office: OfficeId, one: StoredEvidence, how: Withdrawal, now: Date): Promise<boolean> {
  const by = how === 'unplaced' ? null : one.by;
  const marked = await evidence(office).updateOne(
    { _id: one._id, state: { $ne: 'withdrawn' } },
    {
      $set: {
        state: 'withdrawn',
        withdrawn: { at: now, by, how },
        content: null,
        name: null,
        url: null,
      },
      $unset: { lapsesAt: true },
    },
  );
  if (!marked) return false;
  await forgetFile(one._id);
  await askFor('remove', one, now, now);
  return true;
}

const subjectOf = ({ about, _id }: StoredEvidence): string =>
  about
    ? `measure ${about.fiscalYear}/${about.measure} ${about.round} ${about.unit}: ${_id.toHexString()}`
    : _id.toHexString();
