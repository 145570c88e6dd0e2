import type { mongo } from 'mongoose';
import type { OfficeId } from '../office-store';
import { itemPages } from '../papers/item-page.model';
import { type LinkOutcome, type WatchedLink, watchedLinks } from './watched-link.model';

type Stored = WatchedLink & { _id: mongo.ObjectId };

/**
 * Notes what came of looking at a link, on the O items that it is the page of, too. Call it inside a transaction.
 * @returns the link, and whether it was not known to be dead before and is now
 */
export async function recordOutcome(
  office: OfficeId,
  url: string,
  { answers, why }: LinkOutcome,
  now: Date,
): Promise<{ link: Stored; isNewlyDead: boolean }> {
  const before = await watchedLinks(office).findOne({ url });
  const deadSince = answers === false ? (before?.deadSince ?? now) : null;
  const link = await watchedLinks(office).updateOne(
    { url },
    { $set: { answers, why, lookedAt: now, deadSince } },
    { upsert: true },
  );
  if (!link) throw new Error('The link was not stored');
  await itemPages(office).updateMany({ url, answers: { $ne: answers } }, { $set: { answers } });
  return { link, isNewlyDead: answers === false && !before?.deadSince };
}
