import { compact } from '../../../compact';
import { isAskedFor } from '../../../domain/assignments/assigned.rules';
import { loadAssigned } from '../../../domain/assignments/load-assigned';
import { unitNames } from '../../../domain/measures/units.rules';
import { unitsAs } from '../../../domain/people/people.rules';
import { unitMembers, unitsWithout } from '../../../domain/people/unit-members';
import { unitsOwing } from '../../../domain/reminders/still-due.rules';
import { roundsOf } from '../../../domain/reports/current.rules';
import { textMessage } from '../../../line/compose';
import { type PeoplePlace, peopleButton } from '../../../notifications/reminders/buttons';
import { nudgeAction, nudgePersonAction } from '../../../notifications/reminders/nudge-action';
import { personRow } from '../../../notifications/reminders/person-row';
import { answers, labels, texts } from '../../../notifications/reminders/texts';
import { askIn } from '../../../ui/ask';
import { moreActions, pageOf, shownLines } from '../../../ui/pages';
import { yearOf } from '../../../ui/rows';
import { section, sheetMessage } from '../../../ui/sheet';
import { phrases, texts as shared } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { toCatchUp } from './to-catch-up';

/** ดูรายบุคคล: page by page everybody who is to report for a unit that owes something, and which measures it owes. */
export async function showPeople(ctx: MemberContext, { payload: place }: Input<PeoplePlace>): Promise<Outcome> {
  const { year, round } = place;
  const [name] = place.unit === null ? [] : unitNames(ctx.organisation, [place.unit]);
  const { units, unit, of, round: meant, open } = await toCatchUp(ctx, name, { fiscalYear: year, round });
  if (open.length === 0) return { replies: [textMessage(answers.nothingToNudge(of, meant))] };

  const owing = unitsOwing(units, open);
  const assigned = await loadAssigned(ctx.office);
  const members = (await unitMembers(ctx.office, 'staff', owing)).filter((member) =>
    open.some(({ measure }) => isAskedFor(assigned, measure, member, unitsAs(member, 'staff'))),
  );
  const empty = await unitsWithout(ctx.office, 'staff', owing);
  const page = pageOf(members, place.from);
  const ask = askIn({ kind: 'user' });
  const asked = round ? phrases.outstandingIn(round) : phrases.outstanding;
  const question = year === null ? asked : phrases.withYear(asked, year);
  const rounds = roundsOf(open);
  const listYear = yearOf(open);
  const message = sheetMessage({
    kicker: compact([of, listYear !== null && shared.year(listYear)]).join(' '),
    title: texts.peopleHeading,
    lines: [texts.peopleCount(members.length, rounds), ...shownLines(page)],
    sections: [
      section(
        null,
        page.rows.map((member) => ({
          ...personRow(ctx.organisation, member, units, open, assigned),
          button: member._id.equals(ctx.person._id)
            ? null
            : { text: labels.nudgeShort, action: nudgePersonAction(member, { year, round, unit }) },
        })),
        empty.length > 0 ? texts.nobodyIn(unitNames(ctx.organisation, empty)) : null,
      ),
    ],
    buttons: [nudgeAction(year, round, unit), ...moreActions(page, peopleButton, place)],
    altText: texts.peopleAlt(of, members.length, rounds),
    quickReplies: [ask(labels.who, question)],
  });
  return { replies: [message] };
}
