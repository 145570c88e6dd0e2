import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import { type LocalDate, localDate, type Round } from '../calendar/dates';
import { measures } from '../measures/measure.model';
import type { OfficeId } from '../office-store';
import { findOrganisation } from '../organisations/organisation.model';
import { measureDueDate, officeDueDate, otherDueDate } from './deadlines.rules';
import { refuseDueDay } from './refuse-due-day';
import { deadlineTexts } from './texts';

export interface MeasureDateChange {
  office: OfficeId;
  fiscalYear: number;
  /** the measure's number in the plan */
  num: number;
  round: Round;
  /** null: the office's day again */
  dueOn: LocalDate | null;
  /** the due day that the admin saw; another one meanwhile: nothing is changed */
  was: LocalDate;
  /** the admin */
  by: mongo.ObjectId;
  now: Date;
  eventId: string;
}

/**
 * Gives one measure a due day of its own in a round, or the office's again. Call it inside a transaction.
 * @returns the day that holds from now on
 * @throws Refusal `no_such_measure`, `no_such_round`, `date_changed_meanwhile`, `same_date`, `date_past`, `date_outside_year`,
 * `rounds_swapped`
 */
export async function setMeasureDate(change: MeasureDateChange): Promise<LocalDate> {
  const { office, fiscalYear, num, round, by, now, eventId } = change;
  const organisation = await findOrganisation(office);
  if (!organisation) throw new Error('the office was removed meanwhile');
  const measure = await measures(office).findOne({ fiscalYear, num });
  if (!measure) throw new Refusal('no_such_measure', deadlineTexts.noSuchMeasure(num, fiscalYear));
  if (!measure.rounds.includes(round)) throw new Refusal('no_such_round', deadlineTexts.noSuchRound(num, round));
  const before = measureDueDate(organisation, measure, round);
  const dueOn = change.dueOn ?? officeDueDate(organisation, fiscalYear, round);
  if (before !== change.was) throw new Refusal('date_changed_meanwhile', deadlineTexts.changedMeanwhile(before));
  if (before === dueOn) throw new Refusal('same_date', deadlineTexts.sameDate(dueOn));
  const other = otherDueDate(organisation, { fiscalYear, round }, measure);
  refuseDueDay({ fiscalYear, round, dueOn, other }, localDate(now));

  const field = `dueOn.${round}`;
  const update = change.dueOn === null ? { $unset: { [field]: true } } : { $set: { [field]: dueOn } };
  await measures(office).updateOne({ fiscalYear, num }, update);
  const subject = `measure ${fiscalYear}/${num} ${round} ${before} -> ${dueOn}`;
  await recordAudit(office, { at: now, actor: by, action: 'deadline.set', subject, eventId });
  return dueOn;
}
