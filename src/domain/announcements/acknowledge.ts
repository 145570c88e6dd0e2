import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import type { OfficeId } from '../office-store';
import type { Grant } from '../people/people.rules';
import { announcements, type Content, currentContent } from './announcement.model';
import { receipts } from './receipt.model';
import { texts } from './texts';

export interface Acknowledgement {
  office: OfficeId;
  announcement: mongo.ObjectId;
  version: number;
  person: { _id: mongo.ObjectId; grants: readonly Grant[] };
  /** the linked group it was pressed in; null: a private chat */
  group: mongo.ObjectId | null;
  now: Date;
}

export interface Acknowledged {
  /** when they first did */
  at: Date;
  isFirst: boolean;
  /** a later version holds, which this says nothing of */
  isOutdated: boolean;
  /** what it says now */
  content: Pick<Content, 'title' | 'text'>;
}

/**
 * Notes that a person acknowledged a version of an announcement. The first time counts; again changes nothing. In a group it went
 * to, any registered person of the office may. Call it inside a transaction.
 * @throws Refusal `not_sent_yet` (a preview's button), `not_to_you`
 */
export async function acknowledge({
  office,
  announcement: id,
  version,
  person,
  group,
  now,
}: Acknowledgement): Promise<Acknowledged> {
  const announcement = await announcements(office).findOne({ _id: id });
  if (!announcement) throw new Refusal('not_sent_yet', texts.notSentHere);
  const { version: latest, title, text } = currentContent(announcement);
  const content = { title, text };
  const isPreview = announcement.state === 'scheduled' || version > latest;
  if (isPreview) throw new Refusal('not_sent_yet', texts.notSentYet);
  const isOutdated = version < latest;
  const own = { announcement: id, version, kind: 'person' as const, recipient: person._id };
  const noted = await receipts(office).updateOne({ ...own, acknowledgedAt: null }, { $set: { acknowledgedAt: now } });
  if (noted) return { at: now, isFirst: true, isOutdated, content };
  const before = await receipts(office).findOne(own);
  if (before) return { at: before.acknowledgedAt ?? now, isFirst: false, isOutdated, content };

  const wentHere =
    group && (await receipts(office).findOne({ announcement: id, version, kind: 'group', recipient: group }));
  if (!wentHere) throw new Refusal('not_to_you', texts.notToYou);
  const unit = person.grants.find((grant) => grant.unit !== null)?.unit ?? null;
  await receipts(office).insert({ ...own, unit, queuedAt: null, acknowledgedAt: now, group });
  return { at: now, isFirst: true, isOutdated, content };
}
