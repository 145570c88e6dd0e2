import { announcements } from '../announcements/announcement.model';
import { assignments } from '../assignments/assignment.model';
import { handovers } from '../handovers/handover.model';
import { measures } from '../measures/measure.model';
import type { OfficeId } from '../office-store';
import { groups } from '../organisations/group.model';
import { itemPages } from '../papers/item-page.model';
import type { Grant } from '../people/people.rules';
import { people } from '../people/person.model';
import { registrationCodes } from '../people/registration-code.model';
import { takenRights } from '../people/taken-right.model';
import type { MeasureKey } from '../reports/carry-part';
import { mergedGrants } from './merged-grants.rules';

/** From which unit to which, by key. */
export interface Move {
  from: string;
  into: string;
}

const put = ({ from, into }: Move, units: readonly string[]): string[] => [
  ...new Set(units.map((unit) => (unit === from ? into : unit))),
];

/** Gives everybody with a right in a unit the same right in another one. Joins the transaction, as all of these. */
export async function movePeople(office: OfficeId, move: Move): Promise<void> {
  for (const { _id, grants } of await people(office).find({ 'grants.unit': move.from })) {
    await people(office).updateOne({ _id }, { $set: { grants: mergedGrants(grants, move) } });
  }
}

/** Codes that are open register in the other unit, groups belong to it; a right that was taken is not given back there by an older code. */
export async function moveWaysIn(office: OfficeId, { from, into }: Move): Promise<void> {
  await registrationCodes(office).updateMany({ unit: from }, { $set: { unit: into } });
  await groups(office).updateMany({ unit: from }, { $set: { unit: into } });
  const taken = await takenRights(office).find({ unit: from });
  await takenRights(office).deleteMany({ unit: from });
  for (const { account, role, at } of taken) {
    if (role === undefined) continue;
    await takenRights(office).updateOne({ account, role, unit: into }, { $max: { at } }, { upsert: true });
  }
}

/** Handovers that are not over give the right in the other unit; those that are stay as they were. */
export async function moveHandovers(office: OfficeId, move: Move): Promise<void> {
  const open = { state: { $in: ['offered', 'accepted', 'active'] } };
  for (const { _id, grants, gained } of await handovers(office).find({ ...open, 'grants.unit': move.from })) {
    const moved = (some: readonly Grant[]): Grant[] => mergedGrants(some, move);
    const change = { grants: moved(grants), ...(gained && { gained: moved(gained) }) };
    await handovers(office).updateOne({ _id }, { $set: change });
  }
}

/**
 * Whoever heads the other unit follows up what was announced within the one of before, and what is still to go out goes to the other;
 * what went out keeps whom it was for.
 */
export async function moveAnnouncements(office: OfficeId, move: Move): Promise<void> {
  for (const { _id, within } of await announcements(office).find({ within: move.from })) {
    await announcements(office).updateOne({ _id }, { $set: { within: put(move, within ?? []) } });
  }
  const coming = { state: { $in: ['scheduled', 'sending'] } };
  for (const { _id, audience } of await announcements(office).find({ ...coming, 'audience.units': move.from })) {
    if (audience.to !== 'units') continue;
    await announcements(office).updateOne({ _id }, { $set: { 'audience.units': put(move, audience.units) } });
  }
  await announcements(office).updateMany(
    { ...coming, 'byRight.unit': move.from },
    { $set: { 'byRight.unit': move.into } },
  );
}

/**
 * Makes the other unit responsible for a measure. Who was named for it in the unit that ends is so in the other, unless that one is asked
 * as a whole.
 * @param hadPart the other unit had a part of it before
 */
export async function moveMeasure(
  office: OfficeId,
  { fiscalYear, measure }: MeasureKey,
  move: Move,
  hadPart: boolean,
): Promise<void> {
  const planned = await measures(office).findOne({ fiscalYear, num: measure, units: move.from });
  if (planned) {
    await measures(office).updateOne({ fiscalYear, num: measure }, { $set: { units: put(move, planned.units) } });
  }
  const key = { fiscalYear, measure, unit: move.from };
  const theirs = await assignments(office).findOne(key);
  if (!theirs) return;
  const own = await assignments(office).findOne({ ...key, unit: move.into });
  if (!own && !hadPart) {
    await assignments(office).updateOne(key, { $set: { unit: move.into } });
    return;
  }
  await assignments(office).deleteMany(key);
  if (!own) return;
  const both = { people: { $each: theirs.people }, released: { $each: theirs.released } };
  await assignments(office).updateOne({ ...key, unit: move.into }, { $addToSet: both });
}

/** What the unit was to publish the other one does. */
export async function moveItemPages(office: OfficeId, { from, into }: Move): Promise<void> {
  await itemPages(office).updateMany({ unit: from }, { $set: { unit: into } });
}
