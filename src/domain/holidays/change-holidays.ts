import type { mongo } from 'mongoose';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { findOrganisation, type OfficeHoliday, oneAtATime, setHolidays } from '../organisations/organisation.model';
import { type DayRange, type HolidayRange, holidaysWith, holidaysWithout } from './own-holidays.rules';

/** By which admin holidays are changed, and because of what. */
export interface HolidayCause {
  by: mongo.ObjectId;
  now: Date;
  eventId: string;
}

/**
 * Makes the days of a range holidays of an office; what rests on working days follows. Call it inside a transaction.
 * @throws Refusal as `holidaysWith`
 */
export function addHolidays(office: OfficeId, range: HolidayRange, cause: HolidayCause): Promise<void> {
  return change(
    office,
    (own) => holidaysWith(own, range),
    'holiday.added',
    `${range.from} ${range.to} ${range.name}`,
    cause,
  );
}

/**
 * Makes the days of a range no holidays of an office any more. Call it inside a transaction.
 * @throws Refusal as `holidaysWithout`
 */
export function removeHolidays(office: OfficeId, range: DayRange, cause: HolidayCause): Promise<void> {
  return change(office, (own) => holidaysWithout(own, range), 'holiday.removed', `${range.from} ${range.to}`, cause);
}

async function change(
  office: OfficeId,
  to: (own: readonly OfficeHoliday[]) => OfficeHoliday[],
  action: 'holiday.added' | 'holiday.removed',
  subject: string,
  { by: actor, now: at, eventId }: HolidayCause,
): Promise<void> {
  await oneAtATime(office);
  const organisation = await findOrganisation(office);
  if (!organisation) throw new Error(`No office ${office}`);
  await setHolidays(office, to(organisation.holidays ?? []));
  await recordAudit(office, { at, actor, action, subject, eventId });
}
