import { compact } from '../../../compact';
import { addDays, type LocalDate, type Round } from '../../../domain/calendar/dates';
import { isWorkingDay } from '../../../domain/calendar/working-days.rules';
import { daysLeft } from '../../../domain/deadlines/deadlines.rules';
import { measuresOfPlan } from '../../../domain/measures/plan';
import { reminderDays } from '../../../domain/reminders/reminder-days.rules';
import { loadStandings } from '../../../domain/reports/load-standings';
import type { Standing } from '../../../domain/reports/reports.rules';
import { postbackAction } from '../../../line/compose';
import { plain } from '../../../ui/rows';
import { row, section, sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import type { Prompt, Question } from '../../forms/field';
import { confirmAction } from '../../forms/form-actions';
import { formLabels } from '../../forms/texts';
import type { Values } from './draft';
import { changeIn, type DueDays } from './due-days';
import { setLabels, setTexts } from './set-texts';

/** What a change of a due day would mean, to be confirmed. */
export async function previewMessage(prompt: Prompt<Values, DueDays>): Promise<Question<Values>> {
  const { ctx, draft, facts, notice, token: dialog, buttons } = prompt;
  const change = changeIn(facts, draft);
  if (!change) throw new Error('a preview without its round or its day');
  const { measure, round, dueOn: was, willBe } = change;
  const { preview } = setTexts;
  const message = sheetMessage({
    kicker: ctx.organisation.name,
    title: preview.title,
    lines: compact([notice, preview.of(measure, round, draft.year)]),
    sections: [
      section(null, [
        row({ label: preview.was, captions: [plain(setTexts.now(was, daysLeft(ctx.today, was)))] }),
        row({ label: preview.willBe, captions: [plain(setTexts.now(willBe, daysLeft(ctx.today, willBe)))] }),
      ]),
    ],
    notes: compact([
      isWorkingDay(willBe, ctx.reminders.holidays) ? null : preview.dayOff,
      ...(measure ? [] : await effects(ctx, draft.year, round)),
      preview.reminders(daysReminded(ctx, willBe)),
    ]),
    buttons: [
      confirmAction(prompt, setLabels.confirm),
      postbackAction({ label: setLabels.keep, kind: buttons.cancel, payload: {}, dialog }),
    ],
    altText: preview.alt(measure, round, was, willBe),
    quickReplies: [postbackAction({ label: formLabels.edit, kind: buttons.edit, payload: {}, dialog })],
  });
  return { messages: [message], shown: { was } };
}

/** The days after today on which staff are reminded of a due day, up to that day. */
function daysReminded({ reminders, today }: MemberContext, dueOn: LocalDate): LocalDate[] {
  return reminderDays(dueOn, 'unit', reminders, addDays(today, 1)).filter((day) => day <= dueOn);
}

/** How many measures the office's day moves, and how many keep their own. */
async function effects(ctx: MemberContext, year: number, round: Round): Promise<string[]> {
  const plan = { fiscalYear: year, measures: await measuresOfPlan(ctx.office, year) };
  const standings = await loadStandings(ctx.organisation, plan, ctx.today);
  const ofRound = standings.filter((standing) => standing.round === round);
  const hasOwn = ({ measure }: (typeof ofRound)[number]): boolean => measure.dueOn[round] !== undefined;
  const own = measuresIn(ofRound.filter(hasOwn));
  const owed = measuresIn(ofRound.filter((standing) => !hasOwn(standing) && standing.missing.length > 0));
  return compact([owed > 0 && setTexts.preview.owed(owed), own > 0 && setTexts.preview.ownStay(own)]);
}

/** Of a joint measure every unit's part has a standing; the measure counts once. */
const measuresIn = (standings: readonly Standing[]): number =>
  new Set(standings.map(({ measure }) => measure.num)).size;
