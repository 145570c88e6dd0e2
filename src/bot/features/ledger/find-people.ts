import { mongo } from 'mongoose';
import { people, type StoredPerson } from '../../../domain/people/person.model';
import type { MemberContext } from '../../context';

/** The registered people whose name holds some words. @param most at most so many */
export async function peopleNamed(ctx: MemberContext, words: string, most: number): Promise<StoredPerson[]> {
  const literal = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const holds = { $regex: literal, $options: 'i' };
  return people(ctx.office).find({ $or: [{ fullName: holds }, { displayName: holds }] }, { limit: most });
}

/** A person by their id in hexadecimal; null when they are registered no more. */
export async function personById(ctx: MemberContext, id: string): Promise<StoredPerson | null> {
  return people(ctx.office).findOne({ _id: new mongo.ObjectId(id) });
}
