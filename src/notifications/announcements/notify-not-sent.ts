import { enqueue } from '../../delivery';
import type { Announcement } from '../../domain/announcements/announcement.model';
import { occasionOf } from '../../domain/announcements/occasions';
import { people } from '../../domain/people/person.model';
import { ANNOUNCEMENT_NOT_SENT } from './kind-names';

/** News that is older is no news. */
const NEWS_MS = 7 * 24 * 60 * 60_000;

/** Tells the sender of an announcement that did not go out, and the admins. Call it inside the transaction that gave it up. */
export async function notifyNotSent({ _id, office, by }: Announcement, now: Date): Promise<void> {
  const told = await people(office).find({ $or: [{ _id: by }, { 'grants.role': 'admin' }] });
  const message = {
    office,
    occasion: occasionOf.notSent(_id),
    kind: ANNOUNCEMENT_NOT_SENT,
    content: occasionOf.notSent(_id),
    payload: { announcement: String(_id), version: 1 },
    expiresAt: new Date(now.getTime() + NEWS_MS),
  };
  await enqueue(
    told.map(({ _id: person, lineUserId }) => ({ ...message, to: { person, lineUserId } })),
    now,
  );
}
