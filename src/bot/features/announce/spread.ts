import { enqueue, type Outgoing } from '../../../delivery/enqueue';
import { type Announcement, announcements } from '../../../domain/announcements/announcement.model';
import { giveUpIfNotToBeSent } from '../../../domain/announcements/give-up-announcement';
import { occasionOf } from '../../../domain/announcements/occasions';
import { receipts } from '../../../domain/announcements/receipt.model';
import {
  type Recipient,
  recipientsOf,
  type Stretch,
  sentTo,
  unacknowledged,
} from '../../../domain/announcements/recipients';
import { type AnnouncementRun, AnnouncementRuns } from '../../../domain/announcements/run.model';
import { localDate } from '../../../domain/calendar/dates';
import { findOrganisation } from '../../../domain/organisations/organisation.model';
import { ANNOUNCEMENT, ANNOUNCEMENT_NUDGE } from './kind-names';
import { tellNotSent } from './tell-not-sent';

/** Recipients of one chunk: of one transaction. */
export const CHUNK = 500;
/** An announcement that could not go out for so long, e.g. for want of quota, is no news any more. */
const KEPT_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Somebody else moved the pass on meanwhile; nothing of this chunk is stored. */
export class RunMoved extends Error {
  override readonly name = 'RunMoved';
}

/**
 * Enters the next chunk of a pass: the messages into the outbox, the recipients into the announcement's receipts, and the pass's
 * cursor, all or nothing. One that may not go out any more is given up instead. Call it inside a transaction.
 * @param run as it was read last
 * @returns the pass as it is now
 * @throws RunMoved
 */
export async function spreadChunk(run: AnnouncementRun, now: Date): Promise<AnnouncementRun> {
  const announcement = await announcements(run.office).findOne({ _id: run.announcement });
  if (!announcement || announcement.state === 'cancelled') return move(run, { state: 'cancelled' }, 0);

  if (announcement.state === 'scheduled' && (await giveUpIfNotToBeSent(run.office, announcement, now))) {
    await tellNotSent(announcement, now);
    return move(run, { state: 'cancelled' }, 0);
  }

  const { recipients, next } = await stretchOf(run, announcement, now);
  const moved = await move(run, next === null ? { state: 'done' } : { cursor: next }, recipients.length);
  if (run.kind !== 'nudge') {
    await enterReceipts(run, recipients, now);
    const state = next === null ? 'sent' : 'sending';
    await announcements(run.office).updateOne({ _id: run.announcement }, { $set: { state } });
  }
  await enqueue(
    recipients.map((recipient) => toMessage(run, recipient, now)),
    now,
  );
  return moved;
}

async function stretchOf(run: AnnouncementRun, { audience, within }: Announcement, now: Date): Promise<Stretch> {
  const { office, announcement, version, units } = run;
  const walk = { after: run.cursor, limit: CHUNK };
  if (run.kind === 'nudge') return unacknowledged(office, { announcement, version }, units ?? within, walk);
  if (run.kind === 'correct') {
    const kind = audience.to === 'groups' ? 'group' : 'person';
    return sentTo(office, { announcement, version: version - 1 }, kind, walk);
  }
  const organisation = await findOrganisation(office);
  if (!organisation) return { recipients: [], next: null };
  return recipientsOf(organisation, office, { audience, within }, walk, now);
}

type Step = { cursor: AnnouncementRun['cursor'] } | { state: 'done' | 'cancelled' };

/** Moves the pass on, if it is still where it was read. */
async function move(run: AnnouncementRun, step: Step, entered: number): Promise<AnnouncementRun> {
  const moved = await AnnouncementRuns.findOneAndUpdate(
    { _id: run._id, open: true, cursor: run.cursor },
    { $set: step, $inc: { count: entered }, ...('state' in step && { $unset: { open: true } }) },
    { new: true },
  )
    .lean<AnnouncementRun>()
    .exec();
  if (!moved) throw new RunMoved('the pass was moved on meanwhile');
  return moved;
}

async function enterReceipts(run: AnnouncementRun, recipients: readonly Recipient[], now: Date): Promise<void> {
  const { announcement, version, office } = run;
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

function toMessage(
  { office, announcement, version, occasion, due, kind }: AnnouncementRun,
  to: Recipient,
  now: Date,
): Outgoing {
  const isNudge = kind === 'nudge';
  return {
    office,
    to: to.kind === 'person' ? { person: to.id, lineUserId: to.lineUserId } : { lineGroupId: to.lineGroupId },
    // One a day, whoever asked for it.
    occasion: isNudge ? occasionOf.nudge(announcement, localDate(due)) : occasion,
    kind: isNudge ? ANNOUNCEMENT_NUDGE : ANNOUNCEMENT,
    payload: { announcement: String(announcement), version },
    content: isNudge ? `announcement/${announcement}/${version}/nudge` : `announcement/${announcement}/${version}`,
    expiresAt: new Date(now.getTime() + KEPT_DAYS * DAY_MS),
  };
}
