import { compact } from '../../compact';
import { addDays, type LocalDate, type Round } from '../calendar/dates';
import { isWorkingDay } from '../calendar/working-days.rules';
import { measuresOfPlan } from '../measures/plan';
import type { Organisation } from '../organisations/organisation.model';
import type { ReminderCalendar } from '../reminders/lead-days.rules';
import { reminderDays } from '../reminders/reminder-days.rules';
import { loadStandings } from '../reports/load-standings';
import type { Standing } from '../reports/reports.rules';
import { effectTexts } from './texts';

interface Moved {
  fiscalYear: number;
  round: Round;
  dueOn: LocalDate;
  /** the day is one measure's own, not the office's */
  isMeasures: boolean;
}

interface Where {
  organisation: Organisation;
  today: LocalDate;
  /** with the holidays of the office */
  reminders: ReminderCalendar;
}

/** What it means that a round is due on another day, a sentence each: for whoever is to confirm it. */
export async function dueDayEffects(where: Where, moved: Moved): Promise<string[]> {
  const { today, reminders } = where;
  const { dueOn } = moved;
  const reminded = reminderDays(dueOn, 'unit', reminders, addDays(today, 1)).filter((day) => day <= dueOn);
  return compact([
    isWorkingDay(dueOn, reminders.holidays) ? null : effectTexts.dayOff,
    ...(moved.isMeasures ? [] : await measuresMoved(where, moved)),
    effectTexts.reminders(reminded),
  ]);
}

/** How many measures the office's day moves, and how many keep their own. */
async function measuresMoved({ organisation, today }: Where, { fiscalYear, round }: Moved): Promise<string[]> {
  const plan = { fiscalYear, measures: await measuresOfPlan(organisation._id, fiscalYear) };
  const standings = await loadStandings(organisation, plan, today);
  const ofRound = standings.filter((standing) => standing.round === round);
  const hasOwn = ({ measure }: Standing): boolean => measure.dueOn[round] !== undefined;
  const own = measuresIn(ofRound.filter(hasOwn));
  const owed = measuresIn(ofRound.filter((standing) => !hasOwn(standing) && standing.missing.length > 0));
  return compact([owed > 0 && effectTexts.owed(owed), own > 0 && effectTexts.ownStay(own)]);
}

/** Of a joint measure every unit's part has a standing; the measure counts once. */
const measuresIn = (standings: readonly Standing[]): number =>
  new Set(standings.map(({ measure }) => measure.num)).size;
