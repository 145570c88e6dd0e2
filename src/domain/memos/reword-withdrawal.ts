import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { reportEvents } from '../reports/report-event.model';
import { takeReason } from '../reviews/reason.rules';
import { countRevisionOn } from '../revision.model';
import { type MemoEvent, memoEvents } from './memo.model';
import type { Doer, RoundKey } from './memo-steps';

/** A publication that was withdrawn, as the public page lists it. */
export interface PastWithdrawal extends RoundKey {
  /** the latest memo that was withdrawn with it */
  run: number;
  /** counts the releases of a round, from 1 */
  number: number;
  at: Date;
  reason: string;
}

/** Every publication of an office that was withdrawn, the latest withdrawal first. */
export async function pastWithdrawals(office: OfficeId): Promise<PastWithdrawal[]> {
  const steps = await memoEvents(office).find(
    { action: { $in: ['release', 'withdraw'] } },
    { sort: { at: -1, run: -1 } },
  );
  const latest = new Map<string, MemoEvent>();
  for (const step of steps.filter(({ action }) => action === 'withdraw')) {
    const key = `${step.fiscalYear}/${step.round}/${step.eventId}`;
    if (!latest.has(key)) latest.set(key, step);
  }
  return [...latest.values()].map(({ fiscalYear, round, run, at, comment }) => {
    const number = steps.filter(
      (one) => one.action === 'release' && one.fiscalYear === fiscalYear && one.round === round && one.run <= run,
    ).length;
    return { fiscalYear, round, run, number, at, reason: comment ?? '' };
  });
}

/**
 * Puts other words in the place of why a publication was withdrawn, wherever these are shown; the words of before are not kept, for there may be
 * a name in them. The caller has made sure that an admin does it. Call it inside a transaction.
 * @param run of a memo that was withdrawn
 * @returns whether there is such a withdrawal
 * @throws Refusal `no_reason`, `reason_too_long`
 */
export async function rewordWithdrawal(
  office: OfficeId,
  { run, reason, by, now, eventId, ...key }: RoundKey & Doer & { run: number; reason: string },
): Promise<boolean> {
  const said = takeReason(reason);
  const step = await memoEvents(office).findOne({ ...key, run, action: 'withdraw' });
  if (!step) return false;
  const withdrawal = { ...key, action: 'withdraw' as const, eventId: step.eventId };
  await memoEvents(office).updateMany(withdrawal, { $set: { comment: said } });
  await reportEvents(office).updateMany(withdrawal, { $set: { note: said } });
  const subject = `memo ${key.fiscalYear} ${key.round}`;
  await recordAudit(office, { at: now, actor: by, action: 'memo.withdrawal_reworded', subject, eventId });
  // What everybody may see is kept as long as the revision stays.
  await countRevisionOn(office);
  return true;
}
