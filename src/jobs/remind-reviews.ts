import { type Recipient, ROWS_AT_ONCE } from '../delivery';
import { rolesThatMay } from '../domain/abilities/roles.rules';
import { endOfDay, type LocalDate, localDate } from '../domain/calendar/dates';
import { knownHolidays } from '../domain/calendar/holiday-files';
import type { HolidayCalendar } from '../domain/calendar/holidays';
import { isWorkingDay } from '../domain/calendar/working-days.rules';
import { officeCalendar } from '../domain/holidays/office-calendar';
import { memos } from '../domain/memos/memo.model';
import { stepsOf } from '../domain/memos/memo-steps';
import type { OfficeId } from '../domain/office-store';
import { listOrganisations } from '../domain/organisations/organisation.model';
import { people } from '../domain/people/person.model';
import { loadQueue } from '../domain/reviews/load-queue';
import { reviewersToTell } from '../domain/reviews/reviewers.rules';
import { isReminderDay, WORKING_DAYS_TO_WAIT, waitedSince } from '../domain/reviews/waiting.rules';
import { notifyTurn } from '../notifications/memos/notify';
import { notify } from '../notifications/notify';
import { reviewReminder } from '../notifications/reviews/waiting';

export interface ReviewReminderRun {
  now: Date;
  /** the calendar that ships with the project when left out */
  holidays?: HolidayCalendar;
}

/**
 * Reminds reviewers of reports, and positions of memos, that have waited three working days, and every five more: one
 * message to each reviewer, listing all that has waited so long when it goes out, and one for each memo; on working days only. It may be called by any number of
 * schedulers and again after a crash: each message is stored once.
 * @returns how many reminders of reports were new, and how many memos are reminded of today
 */
export async function remindReviews({
  now,
  holidays = knownHolidays(),
}: ReviewReminderRun): Promise<{ planned: number; memos: number }> {
  const day = localDate(now);
  const done = { planned: 0, memos: 0 };
  for (const organisation of await listOrganisations()) {
    const office = organisation._id;
    const own = officeCalendar(holidays, organisation);
    const isWorking: IsWorkingDay = (one) => isWorkingDay(one, own);
    if (!isWorking(day)) continue;
    const until = waitedSince(day, WORKING_DAYS_TO_WAIT, isWorking);
    const to = await remindedOf(office, day, isWorking);
    const said = { office, occasion: `review/reminder/${day}`, payload: { day, until }, expiresAt: endOfDay(day) };
    for (let from = 0; from < to.length; from += ROWS_AT_ONCE) {
      done.planned += await notify(reviewReminder, to.slice(from, from + ROWS_AT_ONCE), said, now);
    }
    done.memos += await remindMemos(office, day, isWorking, now);
  }
  return done;
}

type IsWorkingDay = (day: LocalDate) => boolean;

async function remindMemos(office: OfficeId, day: LocalDate, isWorking: IsWorkingDay, now: Date): Promise<number> {
  let reminded = 0;
  for (const memo of await memos(office).find({ state: 'endorsing' })) {
    const last = (await stepsOf(office, memo)).at(-1);
    if (!last || !isReminderDay(localDate(last.at), day, isWorking)) continue;
    await notifyTurn(office, memo, now, day);
    reminded += 1;
  }
  return reminded;
}

/** The reviewers of what has waited so long that a reminder is due on this day. */
async function remindedOf(office: OfficeId, day: LocalDate, isWorking: IsWorkingDay): Promise<Recipient[]> {
  const overdue = (await loadQueue(office)).filter(({ report }) =>
    isReminderDay(localDate(report.reportedAt), day, isWorking),
  );
  if (overdue.length === 0) return [];
  const may = await people(office).find({ 'grants.role': { $in: rolesThatMay('review') } });
  const reviewers = overdue.flatMap(({ measure, authors }) => reviewersToTell(may, measure, authors));
  const each = new Map(reviewers.map((person) => [person._id.toHexString(), person]));
  return [...each.values()].map(({ _id: person, lineUserId }) => ({ person, lineUserId }));
}
