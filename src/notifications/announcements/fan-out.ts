import type { Recipient as Addressee } from '../../delivery';
import { type Announcement, announcements } from '../../domain/announcements/announcement.model';
import { type Broadcast, Broadcasts } from '../../domain/announcements/broadcast.model';
import { giveUpIfNotToBeSent } from '../../domain/announcements/give-up-announcement';
import { occasionOf } from '../../domain/announcements/occasions';
import { receipts } from '../../domain/announcements/receipt.model';
import {
  type Recipient,
  type RecipientPage,
  recipientsOf,
  sentTo,
  unacknowledged,
} from '../../domain/announcements/recipients';
import { localDate } from '../../domain/calendar/dates';
import { findOrganisation } from '../../domain/organisations/organisation.model';
import { notify } from '../notify';
import { announcementItself, announcementNudge } from './announcement-notifications';
import { notifyNotSent } from './not-sent';

/** Recipients of one batch: of one transaction. */
export const BATCH_SIZE = 500;
/** An announcement that could not go out for so long, e.g. for want of quota, is no news any more. */
const KEPT_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Somebody else moved the broadcast on meanwhile; nothing of this batch is stored. */
export class BroadcastMoved extends Error {
  override readonly name = 'BroadcastMoved';
}

/**
 * Enters the next batch of a broadcast: the messages into the outbox, the recipients into the announcement's receipts, and the
 * broadcast's cursor, all or nothing. One that may not go out any more is given up instead. Call it inside a transaction.
 * @param broadcast as it was read last
 * @returns the broadcast as it is now
 * @throws BroadcastMoved
 */
export async function fanOutBatch(broadcast: Broadcast, now: Date): Promise<Broadcast> {
  const announcement = await announcements(broadcast.office).findOne({ _id: broadcast.announcement });
  if (!announcement || announcement.state === 'cancelled') return move(broadcast, { state: 'cancelled' }, 0);

  if (announcement.state === 'scheduled' && (await giveUpIfNotToBeSent(broadcast.office, announcement, now))) {
    await notifyNotSent(announcement, now);
    return move(broadcast, { state: 'cancelled' }, 0);
  }

  const { recipients, next } = await pageOf(broadcast, announcement, now);
  const moved = await move(broadcast, next === null ? { state: 'done' } : { cursor: next }, recipients.length);
  if (broadcast.kind !== 'nudge') {
    await enterReceipts(broadcast, recipients, now);
    const state = next === null ? 'sent' : 'sending';
    await announcements(broadcast.office).updateOne({ _id: broadcast.announcement }, { $set: { state } });
  }
  await notifyRecipients(broadcast, recipients, now);
  return moved;
}

async function pageOf(broadcast: Broadcast, { audience, within }: Announcement, now: Date): Promise<RecipientPage> {
  const { office, announcement, version, units } = broadcast;
  const page = { after: broadcast.cursor, limit: BATCH_SIZE };
  if (broadcast.kind === 'nudge') return unacknowledged(office, { announcement, version }, units ?? within, page);
  if (broadcast.kind === 'correct') {
    const kind = audience.to === 'groups' ? 'group' : 'person';
    return sentTo(office, { announcement, version: version - 1 }, kind, page);
  }
  const organisation = await findOrganisation(office);
  if (!organisation) return { recipients: [], next: null };
  return recipientsOf(organisation, office, { audience, within }, page, now);
}

type Step = { cursor: Broadcast['cursor'] } | { state: 'done' | 'cancelled' };

/** Moves the broadcast on, if it is still where it was read. */
async function move(broadcast: Broadcast, step: Step, entered: number): Promise<Broadcast> {
  const moved = await Broadcasts.findOneAndUpdate(
    { _id: broadcast._id, open: true, cursor: broadcast.cursor },
    { $set: step, $inc: { count: entered }, ...('state' in step && { $unset: { open: true } }) },
    { new: true },
  )
    .lean<Broadcast>()
    .exec();
  if (!moved) throw new BroadcastMoved('the broadcast was moved on meanwhile');
  return moved;
}

async function enterReceipts(broadcast: Broadcast, recipients: readonly Recipient[], now: Date): Promise<void> {
  const { announcement, version, office } = broadcast;
  if (recipients.length === 0) return;
  await receipts(office).insertMany(
    recipients.map(({ kind, id, unit }) => ({
      announcement,
      version,
      kind,
      recipient: id,
      unit,
      queuedAt: now,
      acknowledgedAt: null,
      group: null,
    })),
  );
}

async function notifyRecipients(broadcast: Broadcast, recipients: readonly Recipient[], now: Date): Promise<void> {
  const { office, announcement, version, occasion, due, kind } = broadcast;
  const isNudge = kind === 'nudge';
  const said = {
    office,
    // One a day, whoever asked for it.
    occasion: isNudge ? occasionOf.nudge(announcement, localDate(due)) : occasion,
    payload: { announcement: String(announcement), version },
    expiresAt: new Date(now.getTime() + KEPT_DAYS * DAY_MS),
  };
  await notify(isNudge ? announcementNudge : announcementItself, recipients.map(addressOf), said, now);
}

const addressOf = (to: Recipient): Addressee =>
  to.kind === 'person' ? { person: to.id, lineUserId: to.lineUserId } : { lineGroupId: to.lineGroupId };
