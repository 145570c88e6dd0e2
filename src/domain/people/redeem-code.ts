import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { type AuditAction, recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { formerIdsOf } from '../reviews/former-authors';
import { bindToOffice, officeOf } from './directory.model';
import { type Grant, isHeldForGood, isSameGrant } from './people.rules';
import { type Person, people } from './person.model';
import { NOTICE_VERSION } from './privacy-notice';
import { officeOfCode, type RegistrationCode, registrationCodes } from './registration-code.model';
import { normaliseCode } from './registration-code.rules';
import { hashCode, hashLineId } from './secret-hash';
import { takenRights } from './taken-right.model';
import { registrationTexts } from './texts';
import { voidServerCodes } from './void-codes';

export type StoredPerson = Person & { _id: mongo.ObjectId };

/** A code and the office that issued it. */
export interface GoodCode {
  office: OfficeId;
  code: RegistrationCode & { _id: mongo.ObjectId };
}

/** A code, whether it is good or not; null when nobody issued it. */
export async function findCode(typed: string): Promise<GoodCode | null> {
  const written = normaliseCode(typed);
  if (!written) return null;
  const hash = await hashCode(written);
  const office = await officeOfCode(hash);
  const code = office && (await registrationCodes(office).findOne({ hash }));
  return office && code ? { office, code } : null;
}

/** Whether a code can be redeemed at `now`. */
export function isGood({ code }: GoodCode, now: Date): boolean {
  return code.usesLeft > 0 && code.expiresAt > now;
}

/** Finds a code that is good at `now`; null when there is none such: never issued, used up, revoked or expired look the same. */
export async function findGoodCode(typed: string, now: Date): Promise<GoodCode | null> {
  const found = await findCode(typed);
  return found && isGood(found, now) ? found : null;
}

export interface Redemption {
  good: GoodCode;
  lineUserId: string;
  /** as LINE gives it; null when it does not */
  displayName: string | null;
  now: Date;
  eventId: string;
}

/** What a code brought: membership, one more right, or nothing that the person did not have. */
export interface Redeemed {
  person: StoredPerson;
  gained: 'membership' | 'grant' | 'nothing';
}

/**
 * Redeems a code for somebody who consented to the current notice: registers them in the code's office, or adds the right to
 * who is registered there. A right they have already costs no use of the code; one they hold as a stand-in becomes their own. Call it inside a transaction.
 * @throws Refusal as `requireFit`; `code_used_up` when the code was used up meanwhile
 */
export async function redeemCode(redemption: Redemption): Promise<Redeemed> {
  const { good, lineUserId, now } = redemption;
  const { office, code } = good;
  const grant: Grant = { role: code.role, unit: code.unit };
  const known = await requireFit(good, lineUserId);
  if (known && isHeldForGood(known.grants, grant)) return { person: known, gained: 'nothing' };

  const used = await registrationCodes(office).updateOne(
    { hash: code.hash, usesLeft: { $gt: 0 }, expiresAt: { $gt: now } },
    { $inc: { usesLeft: -1 }, $push: { usedBy: await hashLineId(lineUserId) } },
  );
  if (!used) throw new Refusal('code_used_up', registrationTexts.usedUp);
  if (code.kind !== 'issued') await voidServerCodes(office, { at: now, eventId: redemption.eventId });
  if (!known) return { person: await register(redemption, grant), gained: 'membership' };

  // What was held as a stand-in is held for good from now on.
  const grants = [...known.grants.filter((one) => !isSameGrant(one, grant)), grant];
  const person = await people(office).updateOne({ _id: known._id }, { $set: { grants } });
  if (!person) throw new Error('the person was removed meanwhile');
  await audit(redemption, person, 'grant.added', grant);
  return { person, gained: 'grant' };
}

/**
 * Whether a good code is for this account: somebody belongs to one office at a time, a code admits nobody twice, and what an admin took
 * does not come back by a code issued before that, nor whoever was put out of the office.
 * @returns the person, if they are registered in the code's office
 * @throws Refusal `other_office`, `code_used_before`, `code_before_removal`
 */
export async function requireFit({ office, code }: GoodCode, lineUserId: string): Promise<StoredPerson | null> {
  const boundTo = await officeOf(lineUserId);
  if (boundTo && boundTo !== office) throw new Refusal('other_office', registrationTexts.otherOffice);
  const known = await people(office).findOne({ lineUserId });
  if (known && isHeldForGood(known.grants, code)) return known;

  const account = await hashLineId(lineUserId);
  if (code.usedBy?.includes(account)) throw new Refusal('code_used_before', registrationTexts.usedBefore);
  const { role, unit, issuedAt } = code;
  const taken = [{ role, unit }, { role: { $exists: false } }];
  if (await takenRights(office).findOne({ account, at: { $gte: issuedAt }, $or: taken })) {
    throw new Refusal('code_before_removal', registrationTexts.beforeRemoval);
  }
  return known;
}

async function register(redemption: Redemption, grant: Grant): Promise<StoredPerson> {
  const { good, lineUserId, displayName, now } = redemption;
  const formerIds = await formerIdsOf(good.office, lineUserId, now);
  const person = await people(good.office).insert({
    lineUserId,
    displayName,
    grants: [grant],
    consent: { version: NOTICE_VERSION, at: now },
    reach: 'reachable',
    registeredAt: now,
    ...(formerIds.length > 0 && { formerIds }),
  });
  await bindToOffice(lineUserId, good.office);
  await audit(redemption, person, 'person.registered', grant);
  return person;
}

async function audit(redemption: Redemption, person: StoredPerson, action: AuditAction, grant: Grant): Promise<void> {
  const subject = [grant.role, grant.unit].filter(Boolean).join(' ');
  const { good, now, eventId } = redemption;
  await recordAudit(good.office, { at: now, actor: person._id, action, subject, eventId });
}
