import type { mongo } from 'mongoose';
import type { OfficeId } from '../office-store';
import { type Person, people } from './person.model';

/** Notes whether a person can be written to: `blocked` from when they block the bot until they add it again. */
export async function setReach(office: OfficeId, person: mongo.ObjectId, reach: Person['reach']): Promise<void> {
  await people(office).updateOne({ _id: person }, { $set: { reach } });
}
