import { countMessages } from '../../delivery';
import { type Announcement, currentContent, wentOutAt } from '../../domain/announcements/announcement.model';
import { occasionOf } from '../../domain/announcements/occasions';
import type { OfficeId } from '../../domain/office-store';

/** Where the messages of an announcement that was entered into the outbox are. */
export interface OnItsWay {
  /** how many have not gone out yet */
  waiting: number;
  /** of these some wait because the month's messages are used up */
  waitsForQuota: boolean;
  /** some recipient has got it, or may have */
  hasBegun: boolean;
}

/** All messages of a version are entered within this; so much of the outbox is looked through. */
const ENTERED_MS = 2 * 24 * 60 * 60_000;

/** Where the messages of the version that holds are. */
export async function onItsWay(office: OfficeId, announcement: Announcement): Promise<OnItsWay> {
  const since = wentOutAt(announcement);
  const messages = {
    office,
    occasion: occasionOf.version(announcement._id, currentContent(announcement).version),
    createdAt: { $gte: since, $lte: new Date(since.getTime() + ENTERED_MS) },
  };
  const counts = await countMessages(messages);
  const waiting = counts.reduce((sum, { state, messages }) => (state === 'queued' ? sum + messages : sum), 0);
  if (waiting === 0) return { waiting, waitsForQuota: false, hasBegun: true };
  const forQuota = await countMessages({ ...messages, state: 'queued', lastFailure: 'quota' });
  return {
    waiting,
    waitsForQuota: forQuota.length > 0,
    // What LINE never answered to may have arrived.
    hasBegun: counts.some(({ state }) => state === 'under_way' || state === 'sent' || state === 'failed'),
  };
}

/** Whether all recipients were entered, and none has got it yet. */
export function isHeldUp({ waiting, hasBegun }: OnItsWay): boolean {
  return waiting > 0 && !hasBegun;
}
