import type { mongo } from 'mongoose';
import type { OfficeId, Question } from '../office-store';
import { type About, type EvidenceKind, evidence, type StoredEvidence } from './evidence.model';
import { askFor } from './evidence-task.model';
import { shownName } from './file-name.rules';
import { lapseFrom } from './lapse.rules';

/** Something that was sent. */
export interface Received {
  kind: EvidenceKind;
  lineMessageId: string;
  /** where its pieces are counted from; of a message that is stored in several goes the number of those before */
  firstPart?: number;
  /** LINE's id of the pictures that were sent together; null: alone */
  set: string | null;
  /** the file's name, or what was written beside a link */
  name: string | null;
  /** of links, each of which becomes a piece of evidence; files have none */
  urls: readonly string[];
  by: mongo.ObjectId;
  sentAt: Date;
  /** null: will be asked for the whole batch */
  about: About | null;
  batch: string;
}

/** Whether a part of a message is stored already, as a question, for `askTogether`. */
export const receivedAsked = (office: OfficeId, lineMessageId: string, part = 0): Question<StoredEvidence | null> =>
  evidence(office).findingOne({ lineMessageId, part });

/**
 * Stores what somebody sent and asks for its content to be fetched. Call it inside a transaction. The same message again
 * changes nothing.
 * @returns what is new
 */
export async function receiveEvidence(office: OfficeId, received: Received, now: Date): Promise<StoredEvidence[]> {
  const { urls, name, firstPart = 0, ...rest } = received;
  const { lineMessageId } = received;
  if (await receivedAsked(office, lineMessageId, firstPart).ask()) return [];
  const isLink = received.kind === 'link';
  const stored: StoredEvidence[] = [];
  for (const [place, url] of (isLink ? urls : [null]).entries()) {
    const one = await evidence(office).insert({
      ...rest,
      ...(!received.about && { lapsesAt: lapseFrom(now) }),
      name: name && shownName(name),
      part: firstPart + place,
      url,
      state: isLink ? 'kept' : 'fetching',
      content: null,
      trouble: null,
      withdrawn: null,
    });
    if (!isLink) await askFor('fetch', one, now, now);
    stored.push(one);
  }
  return stored;
}
