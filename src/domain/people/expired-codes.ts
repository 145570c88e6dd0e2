import type { mongo } from 'mongoose';
import type { OfficeId } from '../office-store';
import type { OpenCode } from './open-codes';
import { registrationCodes } from './registration-code.model';

/** Who needed the code that expired longer ago has asked for another one. */
const NEWS_MS = 7 * 24 * 60 * 60 * 1000;

/** The codes that people issued, and that expired lately with uses left, of which their issuers were not told yet; the oldest in front. */
export async function untoldExpired(office: OfficeId, now: Date): Promise<OpenCode[]> {
  return registrationCodes(office).find(
    {
      issuedBy: { $ne: null },
      usesLeft: { $gt: 0 },
      expiresAt: { $lte: now, $gt: new Date(now.getTime() - NEWS_MS) },
      expiryToldAt: { $exists: false },
    },
    { sort: { expiresAt: 1, _id: 1 } },
  );
}

/** Notes that their issuers are told of them. Joins the transaction in which that is put into the outbox. */
export async function noteExpiryTold(office: OfficeId, codes: readonly mongo.ObjectId[], now: Date): Promise<void> {
  await registrationCodes(office).updateMany({ _id: { $in: [...codes] } }, { $set: { expiryToldAt: now } });
}
