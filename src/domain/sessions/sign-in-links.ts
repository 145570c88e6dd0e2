import type { mongo } from 'mongoose';
import type { OfficeId } from '../office-store';
import { inTransaction } from '../transaction';
import { beginSession } from './begin-session';
import { hashSecret, heldText, newSecret, readHeld } from './secrets';
import { endOfSignIn } from './session.rules';
import { signInLinks } from './sign-in-link.model';

/** Where a link to sign in leads besides the overview, as its address says it. */
export const SIGN_IN_GOALS = ['work', 'calendar'] as const;
export type SignInGoal = (typeof SIGN_IN_GOALS)[number];

/**
 * Makes what a link to sign in holds: for one person, once, for 15 minutes. One that the person had before ends. Call it inside the
 * event's transaction.
 */
export async function makeSignInLink(office: OfficeId, person: mongo.ObjectId, now: Date): Promise<string> {
  await signInLinks(office).deleteMany({ person });
  const secret = newSecret();
  await signInLinks(office).insert({ person, hash: hashSecret(secret), endsAt: endOfSignIn(now) });
  return heldText({ office, secret });
}

/** The office of a link that can still be used; null: it was used, is over, or was never made. It uses nothing up. */
export async function officeOfSignInLink(held: string, now: Date): Promise<OfficeId | null> {
  const link = readHeld(held);
  const found = link && (await signInLinks(link.office).findOne(usable(link.secret, now)));
  return found ? found.office : null;
}

/**
 * Uses a link up.
 * @returns what the cookie of the session holds that begins with it; null: it was used, is over, or was never made
 */
export async function useSignInLink(held: string, device: string, now: Date): Promise<string | null> {
  const link = readHeld(held);
  if (!link) return null;
  const { office, secret } = link;
  return inTransaction(async () => {
    const found = await signInLinks(office).findOne(usable(secret, now));
    // Of two who use it at the same moment one finds it gone.
    if (!found || (await signInLinks(office).deleteMany({ _id: found._id })) === 0) return null;
    return beginSession(office, { person: found.person, device, now });
  });
}

const usable = (secret: string, now: Date) => ({ hash: hashSecret(secret), endsAt: { $gt: now } });
