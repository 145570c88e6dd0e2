import type { mongo } from 'mongoose';
import type { OfficeId } from '../office-store';
import { type Content, evidence, type StoredEvidence, type Trouble } from './evidence.model';
import { rememberFile } from './fingerprint.model';

/**
 * Notes that the content of a piece of evidence is kept. Call it inside a transaction.
 * @returns false where it was withdrawn meanwhile: then what was kept must go
 */
export async function recordKept(office: OfficeId, id: mongo.ObjectId, content: Content): Promise<boolean> {
  const recorded = await evidence(office).updateOne(
    { _id: id, state: 'fetching' },
    { $set: { state: 'kept', content } },
  );
  if (recorded) await rememberFile(office, id, content.sha256);
  return recorded !== null;
}

const LOST: readonly Trouble[] = ['gone', 'unsent', 'not_reached', 'faulty'];

/**
 * Notes why a piece of evidence is not kept.
 * @returns it as it is now; null where it was withdrawn meanwhile, so that nobody needs to be told
 */
export async function recordTrouble(
  office: OfficeId,
  id: mongo.ObjectId,
  trouble: Trouble,
): Promise<StoredEvidence | null> {
  const state = LOST.includes(trouble) ? 'lost' : 'refused';
  return evidence(office).updateOne({ _id: id, state: 'fetching' }, { $set: { state, trouble } });
}
