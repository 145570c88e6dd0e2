import type { OfficeId } from '../office-store';
import { lettersOf } from '../thai-text/comparable';
import { accountClaims } from './account-claim.model';
import { namesOf } from './person-name';
import type { StoredPerson } from './redeem-code';

/** Ends the open claims of somebody who is registered no more, and those whose words name them. Joins the transaction. */
export async function forgetClaims(office: OfficeId, { _id, ...person }: StoredPerson): Promise<void> {
  const names = namesOf(person)
    .map(lettersOf)
    .filter((name) => name !== '');
  const open = await accountClaims(office).find({ state: 'open' });
  const theirs = open.filter(
    ({ claimant, words }) => claimant.equals(_id) || names.some((name) => lettersOf(words ?? '').includes(name)),
  );
  await accountClaims(office).updateMany(
    { _id: { $in: theirs.map((claim) => claim._id) } },
    { $set: { state: 'replaced' }, $unset: { words: true } },
  );
}
