import { compact } from '../../../compact';
import { type LocalDate, roundName } from '../../../domain/calendar/dates';
import { daysLeft } from '../../../domain/deadlines/deadlines.rules';
import { dueDayRange } from '../../../domain/deadlines/due-day.rules';
import { datePickerAction, messageAction, postbackAction } from '../../../line/compose';
import type { Action, Message } from '../../../line/types';
import { plain } from '../../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../ui/sheet';
import { phrases, texts as shared } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import { chooseDayButton, pickDayButton, type Target } from './buttons';
import { type DueDay, dueDayOf } from './due-day';
import { setLabels, setTexts } from './set-texts';

/** The due days of some rounds, each with a picker for another day, and a way back to the standard one. */
export async function askDay(ctx: MemberContext, targets: readonly Target[], example: number): Promise<Message> {
  const rows: SheetRow[] = [];
  let first: DueDay | null = null;
  for (const target of targets) {
    const due = await dueDayOf(ctx, target);
    first ??= due;
    rows.push(...rowsOf(ctx, target, due));
  }
  const [{ year, round, num }] = targets as readonly [Target, ...Target[]];
  const name = first?.measure ? shared.measure(first.measure.num) : ctx.organisation.name;
  return sheetMessage({
    kicker: `${ctx.organisation.name} ${shared.year(year)}`,
    title: setTexts.title,
    lines: compact([first?.measure ? shared.titled(first.measure) : null, setTexts.pick]),
    sections: [section(null, rows)],
    notes: num === null && first ? [setTexts.hint(example, round, first.dueOn)] : [],
    altText: setTexts.alt(name, year),
    quickReplies: [messageAction(phrases.deadlines)],
  });
}

function rowsOf(ctx: MemberContext, target: Target, { measure, dueOn, standard }: DueDay): SheetRow[] {
  const { year, round } = target;
  const { min, max } = dueDayRange(year, ctx.today);
  const differs = measure ? setTexts.differsFromOffice(standard) : setTexts.differs(standard);
  const now = row({
    label: roundName(round),
    captions: [plain(setTexts.now(dueOn, daysLeft(ctx.today, dueOn)))],
    button: min > max ? null : { text: setLabels.change, action: pickAction(target, dueOn, min, max) },
  });
  if (dueOn === standard || standard < min) return [now];
  const action = postbackAction({
    label: setLabels.backOf(round, standard),
    kind: chooseDayButton,
    payload: { ...target, dueOn: null },
  });
  return [now, row({ label: differs, button: { text: setLabels.back(standard), action } })];
}

function pickAction(target: Target, dueOn: LocalDate, min: LocalDate, max: LocalDate): Action {
  const initial = dueOn < min ? min : dueOn > max ? max : dueOn;
  const label = setLabels.changeOf(target.round);
  return datePickerAction({ label, kind: pickDayButton, payload: target, initial, min, max });
}

/** Asks for which round a day that was said is meant. @param dueOn null: the standard day */
export function askRound(ctx: MemberContext, targets: readonly Target[], dueOn: LocalDate | null): Message {
  const asked = dueOn === null ? setTexts.whichRoundBack : setTexts.whichRound(dueOn);
  return sheetMessage({
    kicker: ctx.organisation.name,
    title: setTexts.title,
    lines: [asked],
    sections: [
      section(
        null,
        targets.map((target) => {
          const label = roundName(target.round);
          const action = postbackAction({ label, kind: chooseDayButton, payload: { ...target, dueOn } });
          return row({ label, button: { text: setLabels.choose, action } });
        }),
      ),
    ],
    altText: asked,
    quickReplies: [],
  });
}
