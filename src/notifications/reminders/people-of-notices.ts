import type { mongo } from 'mongoose';
import { compact } from '../../compact';
import type { OfficeId } from '../../domain/office-store';
import { people, type StoredPerson } from '../../domain/people/person.model';
import type { Notice } from '../define-notification';

/** The people that notices are for, by their id in hexadecimal; who is registered no more is not among them. */
export async function peopleOfNotices(
  office: OfficeId,
  notices: readonly Pick<Notice<unknown>, 'person'>[],
): Promise<Map<string, StoredPerson>> {
  return peopleByIds(office, compact(notices.map(({ person }) => person)));
}

export async function peopleByIds(
  office: OfficeId,
  ids: readonly (mongo.ObjectId | string)[],
): Promise<Map<string, StoredPerson>> {
  const found = await people(office).find({ _id: { $in: [...ids] } });
  return new Map(found.map((person) => [String(person._id), person]));
}
