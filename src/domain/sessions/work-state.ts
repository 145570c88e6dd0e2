import { mongo } from 'mongoose';
import { auditCounted } from '../audit/audit.model';
import { standingCounted } from '../evidence/find-evidence';
import type { OfficeId } from '../office-store';
import { joinedToOffice } from '../organisations/organisation.model';
import { people, type StoredPerson } from '../people/person.model';
import { type StoredSession, sessions } from './session.model';

/** Somebody who has looked at a page, and the session in which they did. */
export interface Looking {
  hash: string;
  person: mongo.ObjectId;
}

/** Which state an office's work is in, and who looks at it as they are now. */
export interface WorkState {
  /** another one whenever anything was done in the office since then */
  stamp: string;
  /** of what hardly ever changes */
  revision: string;
  sessions: readonly StoredSession[];
  people: readonly StoredPerson[];
}

/** Longer than a transaction takes that was begun before, and than the clocks of two processes differ. */
const BACK_SECONDS = 180;

/** Before all that is committed from now on. */
export interface Since {
  /** lower than the ids of it */
  id: mongo.ObjectId;
  at: Date;
}

export const sinceBefore = (now: Date): Since => ({
  id: mongo.ObjectId.createFromTime(new mongo.ObjectId().getTimestamp().getTime() / 1000 - BACK_SECONDS),
  at: new Date(now.getTime() - BACK_SECONDS * 1_000),
});

/**
 * The state of an office's work, in one query: what hardly ever changes has a revision, what people do is audited in the transaction
 * that does it, and what becomes of files and who looked at their work is counted.
 * @param since states of the same one are compared
 * @returns null: the office has no revision, or is none
 */
export async function workState(
  office: OfficeId,
  since: Since,
  { looking, now }: { looking: readonly Looking[]; now: Date },
): Promise<WorkState | null> {
  const hash = { $in: [...new Set(looking.map((one) => one.hash))] };
  const _id = { $in: [...new Map(looking.map(({ person }) => [String(person), person])).values()] };
  const recently = { 'seen.at': { $gte: since.at } };
  const asked = {
    seen: people(office).aggregating([
      { $match: recently },
      { $group: { _id: null, count: { $sum: { $size: '$seen' } } } },
    ]),
    audit: auditCounted(office, since.id),
    evidence: standingCounted(office),
    sessions: sessions(office).finding({ hash, endsAt: { $gt: now } }),
    people: people(office).finding({ _id } as never),
  };
  const found = await joinedToOffice(
    office,
    Object.entries(asked).map(([as, question]) => question.stage(as)),
  );
  if (!found?.revision) return null;
  const { audit = [], evidence = [], seen = [], ...who } = found.joined;
  return {
    revision: found.revision,
    stamp: JSON.stringify([found.revision, since.id, audit, evidence, seen]),
    sessions: (who.sessions ?? []) as StoredSession[],
    people: (who.people ?? []) as StoredPerson[],
  };
}
