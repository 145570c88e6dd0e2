import { compact } from '../../../compact';
import { ROUNDS, roundName, thaiDate } from '../../../domain/calendar/dates';
import { officeDueDate } from '../../../domain/deadlines/deadlines.rules';
import { unitNames } from '../../../domain/measures/units.rules';
import { pageOf } from '../../../ui/pages';
import { plain } from '../../../ui/rows';
import { row, section, sheetMessage } from '../../../ui/sheet';
import type { Prompt, Question } from '../../forms/field';
import { reviewActions } from '../../forms/review';
import type { Facts, Values } from './draft';
import { labels, texts } from './texts';

/** What the new year begins with, to be confirmed. */
export async function previewMessage(prompt: Prompt<Values, Facts>): Promise<Question<Values>> {
  const { ctx, draft, facts, notice } = prompt;
  const { from, next } = facts;
  if (!next) throw new Error('a preview of a plan that is not said');
  const { organisation } = ctx;
  const going = next.measures.filter(({ carriedFrom }) => carriedFrom !== null);
  const fresh = next.measures.filter(({ carriedFrom }) => carriedFrom === null);
  const ended = from.plan.filter(({ num }) => draft.ends?.includes(num));
  const then = { roundDates: [...organisation.roundDates, ...next.roundDates] };
  const { rows, all } = pageOf(fresh, 0);
  const title = texts.title(draft.to, next.measures.length);
  const message = sheetMessage({
    kicker: organisation.name,
    title,
    lines: compact([
      notice,
      texts.going(going.length),
      ended.length > 0 && texts.ended(ended.map(({ num }) => num)),
      from.orphaned.length > 0 && texts.orphaned(from.orphaned.map(({ num }) => num)),
      ...ROUNDS.map((round) => texts.due(roundName(round), thaiDate(officeDueDate(then, draft.to, round)))),
      ...going
        .filter(({ dueOn }) => Object.keys(dueOn).length > 0)
        .map(({ num, dueOn }) => texts.ownDue(num, Object.values(dueOn).map(thaiDate))),
    ]),
    sections: [
      section(
        fresh.length > 0 ? texts.fresh(all) : null,
        rows.map(({ num, title: name, units, indicators }) =>
          row({
            label: texts.titled(num, name),
            captions: [unitNames(organisation, units).join(', '), ...indicators.map(texts.indicator)].map(plain),
          }),
        ),
      ),
    ],
    notes: [texts.numbered],
    buttons: reviewActions(prompt, labels.confirm),
    altText: title,
    quickReplies: [],
  });
  return { messages: [message], shown: { seen: from.state } };
}
