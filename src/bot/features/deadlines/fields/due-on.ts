import { compact } from '../../../../compact';
import { type LocalDate, roundName } from '../../../../domain/calendar/dates';
import { daysLeft } from '../../../../domain/deadlines/deadlines.rules';
import { dueDayRange } from '../../../../domain/deadlines/due-day.rules';
import { measuresOfPlan } from '../../../../domain/measures/plan';
import { datePickerAction, messageAction, postbackAction } from '../../../../line/compose';
import type { Message } from '../../../../line/types';
import { plain } from '../../../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../../ui/sheet';
import { phrases, texts as shared } from '../../../../ui/texts';
import type { Field, Moment, Prompt, Reading } from '../../../forms/field';
import { formReplies } from '../../../forms/form-actions';
import { formButton } from '../../../forms/form-button';
import { texts as formTexts } from '../../../forms/texts';
import { readSlots } from '../../../measures/read-answer';
import { dueOnButton, standardButton } from '../buttons';
import type { Values } from '../draft';
import { type DueDay, type DueDays, dueDaysOf, problemOf } from '../due-days';
import { readSetCommand } from '../read-set-command';
import { setLabels, setTexts } from '../set-texts';

type Answer = Partial<Pick<Values, 'round' | 'dueOn'>>;

/** The day: picked for a round, typed, or back to the standard one. */
export const dueOnField: Field<Values, DueDays> = {
  name: 'dueOn',
  label: setLabels.fields.dueOn,
  isOptional: false,
  ask: (prompt) => askDay(prompt),
  read: (text, moment) => readDay(text, moment),
  readAtReview: async (text, moment) => {
    const reading = await readDay(text, moment);
    return 'answer' in reading ? reading : null;
  },
  buttons: [
    formButton(dueOnButton, ({ round }, moment, { pickedDate }) =>
      pickedDate === null ? { retry: null } : answerOf({ round, dueOn: pickedDate }, moment),
    ),
    formButton(standardButton, ({ round }, moment) => answerOf({ round, dueOn: 'standard' }, moment)),
  ],
};

/** The due days, each with a picker for another day, and a way back to the standard one. */
async function askDay(prompt: Prompt<Values, DueDays>): Promise<Message> {
  const { ctx, draft, facts, notice } = prompt;
  const { measure, days } = facts;
  const [first] = days;
  const isOfOffice = first !== undefined && measure === null;
  const [example] = isOfOffice ? await measuresOfPlan(ctx.office, draft.year) : [];
  return sheetMessage({
    kicker: `${ctx.organisation.name} ${shared.year(draft.year)}`,
    title: setTexts.title,
    lines: compact([notice, measure && shared.titled(measure), setTexts.pick]),
    sections: [
      section(
        null,
        days.flatMap((day) => rowsOf(prompt, day)),
      ),
    ],
    notes: isOfOffice ? [setTexts.hint(example?.num ?? 1, first.round, first.dueOn)] : [],
    altText: setTexts.alt(measure ? shared.measure(measure.num) : ctx.organisation.name, draft.year),
    quickReplies: [messageAction(phrases.deadlines), ...formReplies(prompt, false)],
  });
}

function rowsOf({ ctx, draft, facts, token: dialog }: Prompt<Values, DueDays>, day: DueDay): SheetRow[] {
  const { round, dueOn, standard } = day;
  const { min, max } = dueDayRange(draft.year, ctx.today);
  const pick = datePickerAction({
    label: setLabels.changeOf(round),
    kind: dueOnButton,
    payload: { round },
    dialog,
    initial: within(dueOn, min, max),
    min,
    max,
  });
  const now = row({
    label: roundName(round),
    captions: [plain(setTexts.now(dueOn, daysLeft(ctx.today, dueOn)))],
    button: min > max ? null : { text: setLabels.change, action: pick },
  });
  if (dueOn === standard || standard < min) return [now];
  const label = setLabels.backOf(round, standard);
  const action = postbackAction({ label, kind: standardButton, payload: { round }, dialog });
  const differs = facts.measure ? setTexts.differsFromOffice(standard) : setTexts.differs(standard);
  return [now, row({ label: differs, button: { text: setLabels.back(standard), action } })];
}

const within = (day: LocalDate, min: LocalDate, max: LocalDate): LocalDate => (day < min ? min : day > max ? max : day);

/** A day that was typed, with or without its round: read as behind the command. */
function readDay(text: string, moment: Moment<Values>): Reading<Values> | Promise<Reading<Values>> {
  const { day, round } = readSetCommand(readSlots(`${setLabels.set} ${text}`), moment.ctx.today);
  if (day === null) return { retry: formTexts.noDay };
  if (day === 'impossible') return { retry: formTexts.noSuchDay };
  if (day === 'other_weekday') return { retry: formTexts.otherWeekday };
  return answerOf({ dueOn: day, ...(round && { round }) }, moment);
}

/** A day as the answer; asked again with why where it cannot be it. */
async function answerOf(answer: Answer, { ctx, draft }: Moment<Values>): Promise<Reading<Values>> {
  const values = { ...draft, ...answer };
  const problem = problemOf(ctx, await dueDaysOf(ctx, values), values);
  return problem === null ? { answer } : { retry: problem };
}
