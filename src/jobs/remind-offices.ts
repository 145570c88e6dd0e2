import { ROWS_AT_ONCE } from '../delivery';
import { type LocalDate, localDate } from '../domain/calendar/dates';
import { missingHolidayYears } from '../domain/calendar/holiday-files';
import type { OfficeId } from '../domain/office-store';
import { findOwed } from '../domain/reminders/find-owed';
import type { ReminderCalendar, Steps } from '../domain/reminders/lead-days.rules';
import { remindedOffices } from '../domain/reminders/offices-reminded';
import { inTransaction } from '../domain/transaction';
import type { Log } from '../log';
import { planReminderBatch } from './plan-reminder-batch';
import { beginDay, isDayPlanned } from './reminder-day.model';

/** So far ahead the holidays should be known: the longest usual lead time and as long again to get the list. */
const HOLIDAYS_AHEAD_DAYS = 60;

export interface ReminderRun extends ReminderCalendar {
  now: Date;
  log: Log;
  /** it is so late in the day that repetitions may have gone out before */
  isMadeUp?: boolean;
}

/** What a run has done. */
export interface Reminded {
  /** offices in which something is due that is reminded of today */
  offices: number;
  /** messages that were put into the outbox by this run */
  planned: number;
}

/**
 * Plans the reminders of the day of `now` for every office: puts one message per person and linked group into the outbox for
 * each who is to be reminded. It may be called by any number of schedulers at the same instant and again after a crash: each
 * message is stored once. An office that fails is reported and holds back no other one.
 * @throws AggregateError when an office failed; another call goes on with it
 */
export async function remindOffices({ now, log, isMadeUp = false, ...calendar }: ReminderRun): Promise<Reminded> {
  const years = missingHolidayYears(now, HOLIDAYS_AHEAD_DAYS, calendar.holidays);
  if (years.length > 0) log.warn({ years }, 'holidays are not known: reminders go out on holidays too');

  const day = localDate(now);
  const offices = await remindedOffices(day, calendar);
  const done: Reminded = { offices: offices.length, planned: 0 };
  const failures: unknown[] = [];
  for (const { office, dueDays } of offices) {
    try {
      done.planned += await remindOffice(office, day, dueDays, { now, isMadeUp });
    } catch (error) {
      log.error({ error, office, day }, 'reminders of an office could not be planned');
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `reminders of ${failures.length} offices not planned`);
  return done;
}

async function remindOffice(
  office: OfficeId,
  day: LocalDate,
  dueDays: ReadonlyMap<LocalDate, Steps>,
  run: { now: Date; isMadeUp: boolean },
): Promise<number> {
  if (await isDayPlanned(office, day)) return 0;
  // Read once for all stretches: what changes meanwhile is seen when a message is written.
  const owed = await findOwed(office, dueDays, run.now);
  if (owed.length === 0) return 0;
  await beginDay(office, day, run.now);
  let planned = 0;
  for (let isOver = false; !isOver; ) {
    const batch = await inTransaction(() => planReminderBatch({ office, day, owed, ...run, most: ROWS_AT_ONCE }));
    planned += batch.planned;
    isOver = batch.isOver;
  }
  return planned;
}
