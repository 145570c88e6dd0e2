import { compact } from '../../compact';
import { type LocalDate, thaiDate } from '../../domain/calendar/dates';
import type { ClarificationNow } from '../../domain/clarification/clarification';
import { windowState } from '../../domain/clarification/clarification.rules';
import { STEPS, type Step } from '../../domain/clarification/steps';
import type { Organisation } from '../../domain/organisations/organisation.model';
import { type Item, isOwed } from '../../domain/papers/items.rules';
import { messageAction, postbackAction } from '../../line/compose';
import type { Action, Message } from '../../line/types';
import { plain } from '../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../ui/sheet';
import { markStepButton, setWindowButton } from './buttons';
import { labels, texts } from './texts';

interface CardAsked {
  organisation: Organisation;
  today: LocalDate;
  now: ClarificationNow;
  /** the O items of the year */
  items: readonly Item[];
  /** marks what is done, and sets the window */
  isAdmin: boolean;
  /** what was just done; null: nothing */
  said?: string | null;
  quickReplies?: Action[];
}

/** When objections are answered, what is done about it, and which items are likely to be objected to. */
export function clarificationCard({
  organisation,
  today,
  now,
  items,
  isAdmin,
  said = null,
  ...rest
}: CardAsked): Message {
  const { fiscalYear, window, isUsual, done } = now;
  const state = windowState(today, window);
  const when = state.is === 'over' ? texts.over : texts[state.is](state.days);
  const toMend = texts.toMend(items.filter(isOwed).length, items.filter(({ answers }) => answers === false).length);
  return sheetMessage({
    kicker: organisation.name,
    title: texts.title(fiscalYear),
    lines: compact([
      said,
      texts.window(thaiDate(window.from), thaiDate(window.to)),
      when,
      texts.progress(done.length, STEPS.length),
      toMend !== '' && texts.likely(toMend),
    ]),
    sections: [
      section(
        null,
        STEPS.map((step, index) => stepRow(fiscalYear, step, index + 1, done.includes(step), isAdmin)),
      ),
    ],
    notes: isUsual ? [texts.usual] : [],
    buttons: compact([
      toMend !== '' && messageAction(labels.items),
      isAdmin && postbackAction({ label: labels.set, kind: setWindowButton, payload: { year: fiscalYear } }),
    ]),
    altText: texts.alt(now, when),
    quickReplies: rest.quickReplies ?? [],
  });
}

function stepRow(year: number, step: Step, at: number, isDone: boolean, isAdmin: boolean): SheetRow {
  const label = isDone ? labels.unmarkStep(at) : labels.markStep(at);
  return row({
    label: texts.step(at, step),
    captions: [plain(isDone ? texts.done : texts.notDone)],
    button: isAdmin
      ? {
          text: isDone ? labels.unmark : labels.mark,
          action: postbackAction({ label, kind: markStepButton, payload: { year, step, isDone: !isDone } }),
        }
      : null,
  });
}
