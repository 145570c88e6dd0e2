import { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { type AccountClaim, accountClaims, type ClaimState } from './account-claim.model';
import type { StoredPerson } from './redeem-code';
import { claimTexts } from './texts';

export type StoredClaim = AccountClaim & { _id: mongo.ObjectId };

const DAY_MS = 24 * 3_600_000;
/** Who comes with a new account says so soon; later they have work of their own under it. */
export const CLAIM_DAYS = 30;
const MOST_A_DAY = 3;

interface Claiming {
  office: OfficeId;
  claimant: StoredPerson;
  words: string;
  now: Date;
  eventId: string;
}

/**
 * Notes that somebody says they are a colleague; it takes the place of what they said before. Whether there is such a colleague is not
 * told: claims are no way to ask who works there. Call it inside a transaction.
 * @throws Refusal `claim_too_late`, `claims_too_many`
 */
export async function claimAccount({ office, claimant, words, now, eventId }: Claiming): Promise<StoredClaim> {
  if (now.getTime() - claimant.registeredAt.getTime() > CLAIM_DAYS * DAY_MS) {
    throw new Refusal('claim_too_late', claimTexts.tooLate(CLAIM_DAYS));
  }
  const mine = { claimant: claimant._id };
  const today = await accountClaims(office).count({ ...mine, at: { $gt: new Date(now.getTime() - DAY_MS) } });
  if (today >= MOST_A_DAY) throw new Refusal('claims_too_many', claimTexts.tooMany);
  await accountClaims(office).updateMany(
    { ...mine, state: 'open' },
    { $set: { state: 'replaced' }, $unset: { words: true } },
  );
  const claim = await accountClaims(office).insert({ ...mine, words, state: 'open', at: now });
  const entry = {
    at: now,
    actor: claimant._id,
    action: 'account.claimed' as const,
    subject: String(claim._id),
    eventId,
  };
  await recordAudit(office, entry);
  return claim;
}

/**
 * A claim that waits for an answer, by its id in hexadecimal.
 * @throws Refusal `claim_over`
 */
export async function findOpenClaim(office: OfficeId, id: string): Promise<StoredClaim & { words: string }> {
  const claim = await accountClaims(office).findOne({ _id: new mongo.ObjectId(id), state: 'open' });
  if (!claim?.words) throw new Refusal('claim_over', claimTexts.over);
  return { ...claim, words: claim.words };
}

interface Answer {
  by: mongo.ObjectId;
  state: Extract<ClaimState, 'confirmed' | 'refused'>;
  now: Date;
  eventId: string;
}

/** Ends an open claim; what was said is not kept. Call it inside a transaction, after `findOpenClaim`. */
export async function closeClaim(
  office: OfficeId,
  claim: mongo.ObjectId,
  { by, state, now, eventId }: Answer,
): Promise<void> {
  await accountClaims(office).updateOne({ _id: claim, state: 'open' }, { $set: { state }, $unset: { words: true } });
  await recordAudit(office, { at: now, actor: by, action: `account.claim_${state}`, subject: String(claim), eventId });
}
