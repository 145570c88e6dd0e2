import type { mongo } from 'mongoose';
import { compact } from '../../compact';
import { addDays, instantOf, localDate } from '../../domain/calendar/dates';
import { loadHolders } from '../../domain/memos/holders';
import type { Memo } from '../../domain/memos/memo.model';
import type { RoundKey } from '../../domain/memos/memo-steps';
import { memosWaitingFor } from '../../domain/memos/waiting-for';
import type { Withdrawn } from '../../domain/memos/withdraw-publication';
import type { OfficeId } from '../../domain/office-store';
import { people } from '../../domain/people/person.model';
import { notify, notifyAdmins } from '../notify';
import { memoComplete, memoReleased, memoTurn, memoVacant, memoWithdrawn } from './memo-notifications';

const DAYS_OF_SENSE = 14;

/**
 * Puts into the outbox that a memo waits for a position: to who holds it, or to the admins while nobody does. Inside the
 * transaction of the step before.
 * @param again what makes it another time: the day on which it is told once more, or the change of the order; null: the first time
 * @returns whether somebody holds the position
 */
export async function notifyTurn(
  office: OfficeId,
  memo: Memo,
  now: Date,
  again: string | null = null,
): Promise<boolean> {
  const holder = (await loadHolders(office)).get(memo.chain[memo.step]?.position ?? '');
  const occasion = compact([occasionOf(memo), memo.step, again === null ? null : again]).join('/');
  const payload = { fiscalYear: memo.fiscalYear, round: memo.round, run: memo.run, step: memo.step };
  const said = { office, payload, expiresAt: expiryFrom(now) };
  if (holder) {
    const to = { person: holder._id, lineUserId: holder.lineUserId };
    await notify(memoTurn, [to], { ...said, occasion }, now);
    return true;
  }
  await notifyAdmins(memoVacant, { ...said, occasion: `${occasion}/vacant` }, now);
  return false;
}

/**
 * Puts into the outbox that memos wait for positions whose holder has just left: to the admins. Inside the transaction of the leaving.
 * @param person who may have left; of who is still registered nothing is told
 */
export async function notifyVacated(
  office: OfficeId,
  person: mongo.ObjectId,
  { now, eventId }: { now: Date; eventId: string },
): Promise<void> {
  if (await people(office).findOne({ _id: person })) return;
  for (const { memo } of await memosWaitingFor(office, person)) await notifyTurn(office, memo, now, eventId);
}

/**
 * Puts into the outbox that every report of a round is approved: to the admins, who publish where there is no chain. Each time it comes
 * to that is told. Inside the transaction of the last approval.
 */
export async function notifyComplete(office: OfficeId, key: RoundKey, eventId: string, now: Date): Promise<void> {
  const { fiscalYear, round } = key;
  const occasion = `memo/${fiscalYear}/${round}/complete/${eventId}`;
  await notifyAdmins(
    memoComplete,
    { office, occasion, payload: { fiscalYear, round }, expiresAt: expiryFrom(now) },
    now,
  );
}

/** Puts into the outbox that the report of a round is released: to the admins but `by`, who did it and knows. Inside the transaction of the release. */
export async function notifyReleased(
  office: OfficeId,
  memo: Memo,
  published: number,
  { by, now }: { by: mongo.ObjectId; now: Date },
): Promise<void> {
  const { fiscalYear, round } = memo;
  const payload = { fiscalYear, round, published };
  const occasion = `${occasionOf(memo)}/released`;
  await notifyAdmins(memoReleased, { office, occasion, payload, expiresAt: expiryFrom(now), but: by }, now);
}

/**
 * Puts into the outbox that the publication of a round was withdrawn: to the admins, to who holds a position of its chain, and to who handed
 * its reports in; `by`, who did it, knows. Inside the transaction of the withdrawal.
 */
export async function notifyWithdrawn(
  office: OfficeId,
  { memo, reports }: Withdrawn,
  by: mongo.ObjectId,
  now: Date,
): Promise<void> {
  const held = await loadHolders(office);
  const holders = memo.chain.flatMap(({ position }) => held.get(position)?._id ?? []);
  const concerned = [...holders, ...reports.map(({ reportedBy }) => reportedBy)];
  const found = await people(office).find({ $or: [{ 'grants.role': 'admin' }, { _id: { $in: concerned } }] });
  const others = found.filter(({ _id }) => !_id.equals(by));
  const to = others.map(({ _id: person, lineUserId }) => ({ person, lineUserId }));
  const { fiscalYear, round, run } = memo;
  const occasion = `${occasionOf(memo)}/withdrawn`;
  await notify(
    memoWithdrawn,
    to,
    { office, occasion, payload: { fiscalYear, round, run }, expiresAt: expiryFrom(now) },
    now,
  );
}

const expiryFrom = (now: Date): Date => instantOf(addDays(localDate(now), DAYS_OF_SENSE));

const occasionOf = ({ fiscalYear, round, run }: Memo): string => `memo/${fiscalYear}/${round}/${run}`;
