import { unitNames } from '../../../domain/measures/units.rules';
import { unitsOwing } from '../../../domain/reminders/still-due.rules';
import { textMessage } from '../../../line/compose';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { askIn } from '../../measures/ask';
import { moreActions, pageOf, shownLines } from '../../measures/pages';
import { section, sheetMessage } from '../../measures/sheet';
import { phrases, texts as shared } from '../../measures/texts';
import { type PeoplePlace, peopleButton } from './buttons';
import { nudgeAction } from './nudge-action';
import { personRow } from './person-row';
import { answers, labels, texts } from './texts';
import { toCatchUp } from './to-catch-up';
import { unitMembers, unitsWithout } from './unit-members';

/** ดูรายบุคคล: page by page everybody who is to report for a unit that owes something, and which measures it owes. */
export async function showPeople(ctx: MemberContext, { payload: place }: Input<PeoplePlace>): Promise<Outcome> {
  const { year, round } = place;
  const [name] = place.unit === null ? [] : unitNames(ctx.organisation, [place.unit]);
  const { units, unit, of, open } = await toCatchUp(ctx, name, { fiscalYear: year, round });
  if (open.length === 0) return { replies: [textMessage(answers.nothingToNudge(of, round, year))] };

  const owing = unitsOwing(units, open);
  const members = await unitMembers(ctx.office, 'staff', owing);
  const empty = await unitsWithout(ctx.office, 'staff', owing);
  const page = pageOf(members, place.from);
  const ask = askIn({ kind: 'user' });
  const question = phrases.withYear(phrases.outstandingIn(round), year);
  const message = sheetMessage({
    kicker: `${of} ${shared.year(year)}`,
    title: texts.peopleHeading,
    lines: [texts.peopleCount(members.length, round), ...shownLines(page)],
    sections: [
      section(
        null,
        page.rows.map((member) => personRow(ctx.organisation, member, units, open)),
        empty.length > 0 ? texts.nobodyIn(unitNames(ctx.organisation, empty)) : null,
      ),
    ],
    buttons: [nudgeAction(year, round, unit), ...moreActions(page, peopleButton, place)],
    altText: texts.peopleAlt(of, members.length, round, year),
    quickReplies: [ask(labels.who, question)],
  });
  return { replies: [message] };
}
