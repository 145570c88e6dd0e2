import { mongo } from 'mongoose';
import type { Broadcast } from '../../domain/announcements/broadcast.model';
import { correctAnnouncement } from '../../domain/announcements/correct-announcement';
import { findManaged } from '../../domain/announcements/find-announcement';
import { scheduleAnnouncement } from '../../domain/announcements/schedule-announcement';
import { withinOf } from '../../domain/announcements/scope';
import { keepPicture } from '../../domain/announcements/take-picture';
import type { Announcer } from './announcer';
import { contentOf, type Draft, draftShown, isCorrection, mentionsAll } from './draft';
import { BATCH_SIZE, fanOutBatch } from './fan-out';
import type { Estimate } from './reach';

/** Sends what the preview showed, or schedules it. Call it inside a transaction; an id is entered once. */
export async function sendAnnouncement(by: Announcer, draft: Draft, reach: Estimate): Promise<void> {
  if (draft.image) await keepPicture(by.office, new mongo.ObjectId(draft.image.id), by.now);
  const broadcast = isCorrection(draft) ? await enterCorrection(by, draft) : await enterAnnouncement(by, draft);
  if (draft.sendAt === null && sizeOf(reach) <= BATCH_SIZE) await fanOutBatch(broadcast, by.now);
}

async function enterAnnouncement(by: Announcer, draft: Draft): Promise<Broadcast> {
  const { office, person, now, eventId } = by;
  const { byRight, at } = draftShown(by, draft);
  const { broadcast } = await scheduleAnnouncement({
    office,
    id: new mongo.ObjectId(draft.id),
    by: person._id,
    byRight,
    content: contentOf(draft),
    audience: draft.audience,
    within: withinOf(by),
    mentionAll: mentionsAll(draft),
    sendAt: at,
    now,
    eventId,
  });
  return broadcast;
}

async function enterCorrection(by: Announcer, draft: Draft): Promise<Broadcast> {
  const { office, person, now, eventId } = by;
  const announcement = await findManaged(by, draft.id);
  const said = { content: contentOf(draft), mentionAll: mentionsAll(draft) };
  const { broadcast } = await correctAnnouncement({ office, announcement, ...said, by: person._id, now, eventId });
  return broadcast;
}

/** What a few hundred get goes out with the confirmation; for more a worker goes through them. */
function sizeOf({ people, groups, quietGroups }: Estimate): number {
  return people + groups.length + quietGroups;
}
