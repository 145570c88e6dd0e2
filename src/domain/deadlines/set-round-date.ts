import type { mongo } from 'mongoose';
import { recordAudit } from '../audit/audit.model';
import { type LocalDate, localDate, type Round, standardDueDate } from '../calendar/dates';
import type { OfficeId } from '../office-store';
import { findOrganisation, saveOrganisation } from '../organisations/organisation.model';
import { refuseOfficesDueDay } from './refuse-due-day';

export interface RoundDateChange {
  office: OfficeId;
  fiscalYear: number;
  round: Round;
  /** null: back to the standard day */
  dueOn: LocalDate | null;
  /** the due day that the admin saw; another one meanwhile: nothing is changed */
  was: LocalDate;
  /** the admin */
  by: mongo.ObjectId;
  now: Date;
  eventId: string;
}

/**
 * Sets the day on which a round of a fiscal year is due in an office. Measures with a day of their own keep it. Call it inside a
 * transaction.
 * @returns the day that holds from now on
 * @throws Refusal `date_changed_meanwhile`, `same_date`, `date_past`, `date_outside_year`, `rounds_swapped`
 */
export async function setRoundDate(change: RoundDateChange): Promise<LocalDate> {
  const { office, fiscalYear, round, by, now, eventId } = change;
  const organisation = await findOrganisation(office);
  if (!organisation) throw new Error('the office was removed meanwhile');
  const dueOn = change.dueOn ?? standardDueDate(fiscalYear, round);
  const before = refuseOfficesDueDay(organisation, { fiscalYear, round, dueOn, was: change.was }, localDate(now));

  const others = organisation.roundDates.filter((one) => one.fiscalYear !== fiscalYear || one.round !== round);
  const own = change.dueOn === null ? [] : [{ fiscalYear, round, dueOn }];
  await saveOrganisation({ ...organisation, roundDates: [...others, ...own] });
  const subject = `round ${fiscalYear} ${round} ${before} -> ${dueOn}`;
  await recordAudit(office, { at: now, actor: by, action: 'deadline.set', subject, eventId });
  return dueOn;
}
