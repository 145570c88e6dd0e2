import type { OfficeId } from '../office-store';
import type { RoundOfYear } from '../reports/current.rules';
import { people, type StoredPerson } from './person.model';

/**
 * Notes that a person has looked at what is asked of them in some rounds: they pressed a button of a reminder or of a list to report,
 * or opened the page of it. LINE tells nothing of who read a message. Once for each round; joins the transaction if there is one.
 */
export async function noteSeen(
  office: OfficeId,
  { _id, seen = [] }: Pick<StoredPerson, '_id' | 'seen'>,
  rounds: readonly RoundOfYear[],
  now: Date,
): Promise<void> {
  for (const { fiscalYear, round } of rounds) {
    const isSame = { fiscalYear, round };
    if (seen.some((one) => one.fiscalYear === fiscalYear && one.round === round)) continue;
    await people(office).updateOne(
      { _id, seen: { $not: { $elemMatch: isSame } } },
      { $push: { seen: { ...isSame, at: now } } },
    );
  }
}
