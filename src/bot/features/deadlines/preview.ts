import { compact } from '../../../compact';
import { addDays, type LocalDate } from '../../../domain/calendar/dates';
import { isWorkingDay } from '../../../domain/calendar/working-days.rules';
import { daysLeft, otherDueDate } from '../../../domain/deadlines/deadlines.rules';
import { refuseDueDay } from '../../../domain/deadlines/refuse-due-day';
import { deadlineTexts } from '../../../domain/deadlines/texts';
import { measuresOfPlan } from '../../../domain/measures/plan';
import { reminderDays } from '../../../domain/reminders/reminder-days.rules';
import { loadStandings } from '../../../domain/reports/load-standings';
import { postbackAction } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { Refusal } from '../../../refusal';
import { plain } from '../../../ui/rows';
import { row, section, sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import { keepDayButton, setDayButton, type Wanted } from './buttons';
import { dueDayOf } from './due-day';
import { setLabels, setTexts } from './set-texts';

/**
 * What a change of a due day would mean, to be confirmed.
 * @throws Refusal when the day cannot be it, or is it already
 */
export async function previewMessage(ctx: MemberContext, wanted: Wanted): Promise<Message> {
  const { year, round } = wanted;
  const { measure, dueOn: was, standard } = await dueDayOf(ctx, wanted);
  const willBe = wanted.dueOn ?? standard;
  if (willBe === was) throw new Refusal('same_date', deadlineTexts.sameDate(was));
  const other = otherDueDate(ctx.organisation, { fiscalYear: year, round }, measure);
  refuseDueDay({ fiscalYear: year, round, dueOn: willBe, other }, ctx.today);
  const { preview } = setTexts;
  return sheetMessage({
    kicker: ctx.organisation.name,
    title: preview.title,
    lines: [preview.of(measure, round, year)],
    sections: [
      section(null, [
        row({ label: preview.was, captions: [plain(setTexts.now(was, daysLeft(ctx.today, was)))] }),
        row({ label: preview.willBe, captions: [plain(setTexts.now(willBe, daysLeft(ctx.today, willBe)))] }),
      ]),
    ],
    notes: compact([
      isWorkingDay(willBe, ctx.reminders.holidays) ? null : preview.dayOff,
      ...(measure ? [] : await effects(ctx, wanted)),
      preview.reminders(daysReminded(ctx, willBe)),
    ]),
    buttons: [
      postbackAction({ label: setLabels.confirm, kind: setDayButton, payload: { ...wanted, was } }),
      postbackAction({ label: setLabels.keep, kind: keepDayButton, payload: {} }),
    ],
    altText: preview.alt(measure, round, was, willBe),
    quickReplies: [],
  });
}

/** The days after today on which staff are reminded of a due day, up to that day. */
function daysReminded({ reminders, today }: MemberContext, dueOn: LocalDate): LocalDate[] {
  return reminderDays(dueOn, 'unit', reminders, addDays(today, 1)).filter((day) => day <= dueOn);
}

/** How many measures the office's day moves, and how many keep their own. */
async function effects(ctx: MemberContext, { year, round }: Wanted): Promise<string[]> {
  const plan = { fiscalYear: year, measures: await measuresOfPlan(ctx.office, year) };
  const standings = await loadStandings(ctx.organisation, plan, ctx.today);
  const ofRound = standings.filter((standing) => standing.round === round);
  const hasOwn = ({ measure }: (typeof ofRound)[number]): boolean => measure.dueOn[round] !== undefined;
  const own = ofRound.filter(hasOwn).length;
  const owed = ofRound.filter((standing) => !hasOwn(standing) && standing.missing.length > 0).length;
  return compact([owed > 0 && setTexts.preview.owed(owed), own > 0 && setTexts.preview.ownStay(own)]);
}
