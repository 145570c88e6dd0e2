import type { mongo } from 'mongoose';
import type { OutboxRow } from '../../delivery';
import type { OfficeId } from '../../domain/office-store';
import { people, type StoredPerson } from '../../domain/people/person.model';

/** The people that rows are for, by their id in hexadecimal; who is registered no more is not among them. */
export async function peopleOfRows(
  office: OfficeId,
  rows: readonly Pick<OutboxRow, 'person'>[],
): Promise<Map<string, StoredPerson>> {
  return peopleByIds(
    office,
    rows.flatMap(({ person }) => person ?? []),
  );
}

export async function peopleByIds(
  office: OfficeId,
  ids: readonly (mongo.ObjectId | string)[],
): Promise<Map<string, StoredPerson>> {
  const found = await people(office).find({ _id: { $in: [...ids] } });
  return new Map(found.map((person) => [String(person._id), person]));
}
