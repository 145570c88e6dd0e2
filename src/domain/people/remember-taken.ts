import type { OfficeId } from '../office-store';
import type { Grant } from './people.rules';
import { hashLineId } from './secret-hash';
import { takenRights } from './taken-right.model';

/** The rights that were taken from an account since an instant. */
export async function takenSince(office: OfficeId, lineUserId: string, since: Date): Promise<Grant[]> {
  const taken = await takenRights(office).find({ account: await hashLineId(lineUserId), at: { $gte: since } });
  // Without a role: they were put out altogether, and with them every handover.
  return taken.flatMap(({ role, unit = null }) => (role ? [{ role, unit }] : []));
}

/** Remembers that rights were taken from an account, so that no code issued until now gives them back. Joins the transaction. */
export async function rememberTaken(
  office: OfficeId,
  lineUserId: string,
  taken: readonly Grant[],
  at: Date,
): Promise<void> {
  const account = await hashLineId(lineUserId);
  for (const { role, unit } of taken) {
    await takenRights(office).updateOne({ account, role, unit }, { $set: { at } }, { upsert: true });
  }
}

/** Remembers that an account was put out of the office: no code issued until now lets it in, whatever it gives. Joins the transaction. */
export async function rememberPutOut(office: OfficeId, lineUserId: string, at: Date): Promise<void> {
  const account = await hashLineId(lineUserId);
  const everything = { account, role: { $exists: false } };
  await takenRights(office).updateOne(everything, { $set: { at } }, { upsert: true });
}
