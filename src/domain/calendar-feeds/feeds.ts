import type { mongo } from 'mongoose';
import { recordAudit } from '../audit/audit.model';
import { fiscalYearOf, localDate } from '../calendar/dates';
import { eventUid, icalendar } from '../calendar/icalendar';
import type { OfficeId } from '../office-store';
import { findOrganisation, type Organisation } from '../organisations/organisation.model';
import { people } from '../people/person.model';
import { hashSecret, heldText, newSecret, readHeld } from '../sessions/secrets';
import { asVisitor } from '../sessions/session.rules';
import { calendarFeeds } from './feed.model';
import { loadOfficeDays } from './load-office-days';
import type { OfficeDay } from './office-days';
import { texts } from './texts';

interface Doer {
  person: mongo.ObjectId;
  now: Date;
}

/** Since when a person has an address; null: they have none. */
export async function feedSince(office: OfficeId, person: mongo.ObjectId): Promise<Date | null> {
  return (await calendarFeeds(office).findOne({ person }))?.madeAt ?? null;
}

/**
 * Makes what a person's address holds; the one they had is over. Call it inside a transaction.
 * @returns it; it is stored hashed only, so it is shown this once
 */
export async function makeFeed(office: OfficeId, { person, now }: Doer): Promise<string> {
  const secret = newSecret();
  await calendarFeeds(office).deleteMany({ person });
  await calendarFeeds(office).insert({ person, hash: hashSecret(secret), madeAt: now });
  await recordAudit(office, { at: now, actor: person, action: 'calendar.shared', subject: '', eventId: null });
  return heldText({ office, secret });
}

/** Ends a person's address. Call it inside a transaction. @returns whether they had one */
export async function endFeed(office: OfficeId, { person, now }: Doer): Promise<boolean> {
  if ((await calendarFeeds(office).deleteMany({ person })) === 0) return false;
  await recordAudit(office, { at: now, actor: person, action: 'calendar.closed', subject: '', eventId: null });
  return true;
}

/** Forgets the address of who is registered no more. Joins the transaction. */
export async function forgetFeed(office: OfficeId, person: mongo.ObjectId): Promise<void> {
  await calendarFeeds(office).deleteMany({ person });
}

/**
 * The calendar that an address gives: the running fiscal year and those beside it. It is good for as long as its person may see the pages.
 * @param held what the address holds
 * @returns null: it was ended, was never made, or its person lost their right
 */
export async function readFeed(held: string, now: Date): Promise<string | null> {
  const read = readHeld(held);
  const feed = read && (await calendarFeeds(read.office).findOne({ hash: hashSecret(read.secret) }));
  const person = feed && (await people(feed.office).findOne({ _id: feed.person }));
  const organisation = feed && (await findOrganisation(feed.office));
  if (!person || !organisation || !asVisitor(person, localDate(now))) return null;
  const thisYear = fiscalYearOf(now);
  const days: OfficeDay[] = [];
  for (const year of [thisYear - 1, thisYear, thisYear + 1]) days.push(...(await loadOfficeDays(organisation, year)));
  return icalendar({ name: texts.name(organisation.name), events: eventsOf(organisation, days) });
}

function eventsOf({ _id: office }: Organisation, days: readonly OfficeDay[]) {
  // A holiday over the turn of the fiscal year stands in both.
  const byUid = new Map(days.map((day) => [eventUid(office, keyOf(day)), day]));
  return [...byUid].map(([uid, day]) => ({
    uid,
    from: day.from,
    to: day.to,
    title: texts.title(day),
    description: day.kind === 'measure' ? day.measure.title : null,
    stamp: day.since,
    isBusy: day.kind === 'holiday',
  }));
}

function keyOf(day: OfficeDay): string {
  if (day.kind === 'round') return `due-${day.fiscalYear}-${day.round}`;
  if (day.kind === 'measure') return `due-${day.fiscalYear}-${day.round}-measure-${day.measure.num}`;
  if (day.kind === 'clarification') return `clarification-${day.fiscalYear}`;
  return `${day.isOwn ? 'closed' : 'holiday'}-${day.from}`;
}
