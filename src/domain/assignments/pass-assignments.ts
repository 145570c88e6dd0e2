import type { mongo } from 'mongoose';
import type { OfficeId } from '../office-store';
import { assignments } from './assignment.model';

/**
 * What was given to somebody by name in some units is the colleague's, who took their work over for good. Joins the transaction.
 * @param giver the ids that they had
 * @param units keys of those whose work goes over
 */
export async function passAssignments(
  office: OfficeId,
  giver: readonly mongo.ObjectId[],
  to: mongo.ObjectId,
  units: readonly string[],
): Promise<void> {
  const given = await assignments(office).find({ unit: { $in: [...units] }, people: { $in: [...giver] } });
  for (const { fiscalYear, measure, unit, people, released } of given) {
    const others = people.filter((id) => !to.equals(id) && !giver.some((one) => one.equals(id)));
    await assignments(office).updateOne(
      { fiscalYear, measure, unit },
      { $set: { people: [...others, to], released: released.filter((id) => !to.equals(id)) } },
    );
  }
}
