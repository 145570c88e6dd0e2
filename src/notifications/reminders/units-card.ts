import { compact } from '../../compact';
import { isAskedFor } from '../../domain/assignments/assigned.rules';
import { unitNames } from '../../domain/measures/units.rules';
import { unitsAs } from '../../domain/people/people.rules';
import { countUnitMembers, unitMembers, unitsWithout } from '../../domain/people/unit-members';
import { unitsOwing } from '../../domain/reminders/still-due.rules';
import { outstandingByUnit } from '../../domain/reports/outstanding.rules';
import type { Standing } from '../../domain/reports/reports.rules';
import type { Message } from '../../line/types';
import { askIn } from '../../ui/ask';
import { ROWS_A_SHEET, row, section, sheetMessage } from '../../ui/sheet';
import { phrases, texts as shared } from '../../ui/texts';
import { deadlineOf } from './deadline';
import { nudgeActionFor } from './nudge-action';
import type { OfficeNow } from './office-now';
import { peopleActionFor } from './people-action';
import { personRow } from './person-row';
import { reviewAction } from './review-action';
import { owedOf, texts } from './texts';
import { whoAction, whoQuestion } from './who-action';

/** People of a digest; where there are more, a button shows them all. */
const MOST_PEOPLE = 8;

/**
 * What the units of a supervisor still owe: per measure, and per person who is to report; with one tap they are asked to.
 * @param units the units, by key
 * @param covered what the reminder covers of them, complete or not
 * @param open what of it lacks something, most urgent first, at least one
 * @param toReview how many reports wait for the supervisor's own review
 */
export async function unitsCard(
  at: OfficeNow,
  units: readonly string[],
  covered: readonly Standing[],
  open: readonly Standing[],
  toReview: number,
): Promise<Message> {
  const { organisation } = at;
  const names = unitNames(organisation, units);
  const deadline = deadlineOf(open);
  const shown = new Set(open.slice(0, ROWS_A_SHEET));
  const owing = unitsOwing(units, open);
  const left = (await countUnitMembers(at.id, 'staff', owing)) - MOST_PEOPLE;
  const more = shown.size < open.length ? [texts.more(shown.size, open.length, whoQuestion(open))] : [];
  return sheetMessage({
    kicker: `${texts.unitsKicker} ${names.join(' ')}`,
    title: texts.title(deadline.daysLeft),
    tone: deadline.tone,
    lines: [
      ...(toReview > 0 ? [texts.toReview(toReview)] : []),
      ...deadline.lines,
      texts.counts(covered.length - open.length, covered.length),
      ...more,
    ],
    sections: [
      ...outstandingByUnit(organisation, open, units).map(({ unit, standings }) =>
        section(
          texts.unitHeading(unit.name, owedOf(standings)),
          standings
            .filter((standing) => shown.has(standing))
            .map((standing) => row({ label: shared.titled(standing.measure), captions: deadline.captions(standing) })),
        ),
      ),
      await peopleSection(at, { units, owing, left }, open),
    ],
    buttons: [
      ...reviewAction(toReview),
      ...nudgeActionFor(open),
      whoAction(open, 'user'),
      ...(left > 0 ? peopleActionFor(open) : []),
    ],
    altText: texts.unitsAlt(names, open, deadline.daysLeft),
    quickReplies: [askIn({ kind: 'user' })(phrases.overview, phrases.withYear(phrases.overview, deadline.fiscalYear))],
  });
}

interface Staffed {
  /** unit keys */
  units: readonly string[];
  /** those of them that owe something */
  owing: readonly string[];
  /** how many people of these are not shown; negative: all are */
  left: number;
}

async function peopleSection(at: OfficeNow, { units, owing, left }: Staffed, open: readonly Standing[]) {
  const assigned = await at.assigned();
  const members = (await unitMembers(at.id, 'staff', owing, MOST_PEOPLE)).filter((member) =>
    open.some(({ measure }) => isAskedFor(assigned, measure, member, unitsAs(member, 'staff'))),
  );
  const empty = await unitsWithout(at.id, 'staff', owing);
  const rows = members.map((member) => personRow(at.organisation, member, units, open, assigned));
  const remark = compact([
    left > 0 && texts.morePeople(left),
    empty.length > 0 && texts.nobodyIn(unitNames(at.organisation, empty)),
  ]);
  return section(texts.peopleHeading, rows, remark.length > 0 ? remark.join(' ') : null);
}
