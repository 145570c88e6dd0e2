import { mongo } from 'mongoose';
import type { OfficeId } from '../domain/office-store';
import { findOrganisation } from '../domain/organisations/organisation.model';
import { formerPeople } from '../domain/people/former-person.model';
import { people } from '../domain/people/person.model';
import { titledName } from '../domain/people/person-name';
import { rightName } from './right-names';

/**
 * What to call people in the office's records: by their full name with what they work as, else the name LINE shows of them; who is
 * registered no more, by the positions they held.
 * @param ids in hexadecimal
 * @returns by id; nothing of who is not known, or had neither name nor position
 */
export async function nameOrPosition(office: OfficeId, ids: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const wanted = [...new Set(ids)].map((id) => new mongo.ObjectId(id));
  if (wanted.length === 0) return names;
  for (const person of await people(office).find({ _id: { $in: wanted } })) {
    const name = titledName(person);
    if (name) names.set(String(person._id), name);
  }
  const former = await formerPeople(office).find({ _id: { $in: wanted } });
  const organisation = former.length > 0 ? await findOrganisation(office) : null;
  if (!organisation) return names;
  for (const { _id, grants } of former) {
    const positions = grants.map((grant) => rightName(organisation, grant));
    if (positions.length > 0) names.set(String(_id), positions.join(', '));
  }
  return names;
}
