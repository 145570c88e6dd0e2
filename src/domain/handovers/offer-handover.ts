import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import type { LocalDate } from '../calendar/dates';
import type { OfficeId } from '../office-store';
import { people } from '../people/person.model';
import type { StoredPerson } from '../people/redeem-code';
import { type Handover, type HandoverKind, handovers } from './handover.model';
import { grantsToHandOver, latestEnd, latestStart } from './handover.rules';
import { texts } from './texts';

export type StoredHandover = Handover & { _id: mongo.ObjectId };

export interface Offer {
  office: OfficeId;
  from: StoredPerson;
  to: mongo.ObjectId;
  kind: HandoverKind;
  startsOn: LocalDate;
  /** the last day of a stand-in; null for a transfer */
  endsOn: LocalDate | null;
  today: LocalDate;
  now: Date;
  eventId: string;
}

/**
 * The days of a handover: it begins within a year, and a stand-in is over within one.
 * @param endsOn null: of a transfer, or not said yet
 * @throws Refusal `past_day`, `late_start`, `end_before_start`, `too_long`
 */
export function requirePeriod(startsOn: LocalDate, endsOn: LocalDate | null, today: LocalDate): void {
  if (startsOn < today) throw new Refusal('past_day', texts.pastDay);
  if (startsOn > latestStart(today)) throw new Refusal('late_start', texts.lateStart(latestStart(today)));
  if (endsOn === null) return;
  if (endsOn < startsOn) throw new Refusal('end_before_start', texts.endBeforeStart);
  if (endsOn > latestEnd(startsOn)) throw new Refusal('too_long', texts.tooLong(latestEnd(startsOn)));
}

/** A person's handover that is not over yet, or null. */
export async function openHandoverOf(office: OfficeId, from: mongo.ObjectId): Promise<StoredHandover | null> {
  return handovers(office).findOne({
    from,
    $or: [{ state: { $in: ['offered', 'accepted'] } }, { state: 'active', kind: 'stand_in' }],
  });
}

/**
 * Offers one's work to a colleague. Call it inside a transaction; the same event offers it once.
 * @throws Refusal `nothing_to_give`, `open_already`, `not_there`, `to_oneself`, and as `requirePeriod`
 */
export async function offerHandover(offer: Offer): Promise<StoredHandover> {
  const { office, from, to, kind, startsOn, endsOn, today, now, eventId } = offer;
  const known = await handovers(office).findOne({ eventId });
  if (known) return known;
  const grants = grantsToHandOver(from.grants);
  if (grants.length === 0) throw new Refusal('nothing_to_give', texts.nothingToGive);
  if (to.equals(from._id)) throw new Refusal('to_oneself', texts.toOneself);
  requirePeriod(startsOn, endsOn, today);
  if (await openHandoverOf(office, from._id)) throw new Refusal('open_already', texts.openAlready);
  if (!(await people(office).findOne({ _id: to }))) throw new Refusal('not_there', texts.notThere);
  const handover = await handovers(office).insert({
    kind,
    from: from._id,
    to,
    grants,
    startsOn,
    endsOn: kind === 'stand_in' ? endsOn : null,
    state: 'offered',
    eventId,
    offeredAt: now,
  });
  const subject = `${kind} ${handover._id} ${startsOn}`;
  await recordAudit(office, { at: now, actor: from._id, action: 'handover.offered', subject, eventId });
  return handover;
}
