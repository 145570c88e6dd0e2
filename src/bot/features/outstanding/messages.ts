import { compact } from '../../../compact';
import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { theOffice, theUnit } from '../../../domain/abilities/things';
import type { LocalDate } from '../../../domain/calendar/dates';
import { daysLeft, officeDueDate } from '../../../domain/deadlines/deadlines.rules';
import { UNNAMED } from '../../../domain/people/texts';
import { isOfRound, isOverdue, type RoundOfYear, roundsOf } from '../../../domain/reports/current.rules';
import type { OutstandingOfUnit } from '../../../domain/reports/outstanding.rules';
import type { Standing } from '../../../domain/reports/reports.rules';
import { countWholes } from '../../../domain/reports/wholes.rules';
import type { Action, Message } from '../../../line/types';
import { nudgeAction, nudgeMeasureAction } from '../../../notifications/reminders/nudge-action';
import { peopleAction } from '../../../notifications/reminders/people-action';
import { labels } from '../../../notifications/reminders/texts';
import { askIn } from '../../../ui/ask';
import { moreActions, pageOf, shownLines } from '../../../ui/pages';
import { dueCaption, roundStateCaption, stateCaption, yearOf } from '../../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../ui/sheet';
import { phrases, texts as shared } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import { moreOutstandingButton, type OutstandingPlace } from './buttons';
import type { Registered } from './registered';
import { texts } from './texts';

/** Names under a unit; who may ask them to report sees them all, person by person. */
const MOST_NAMES = 5;

export interface OutstandingList {
  /** whose list it is, in words */
  of: string;
  /** the round that is open */
  open: RoundOfYear;
  /** all that is owed in the rounds of the list, complete or not */
  covered: readonly Standing[];
  byUnit: OutstandingOfUnit[];
  registered: Registered;
  place: OutstandingPlace;
}

/** What is outstanding, unit by unit, with who registered there: names in a private chat, a number in a group. */
export function outstandingMessage(ctx: MemberContext, list: OutstandingList): Message {
  const { of, byUnit, registered, place } = list;
  const entries = byUnit.flatMap(({ unit, standings }) => standings.map((standing) => ({ unit, standing })));
  const all = entries.map(({ standing }) => standing);
  const page = pageOf(entries, place.from);
  const rounds = roundsOf(all);
  const [first] = rounds;
  const isOne = rounds.length === 1 && first !== undefined;
  const listYear = yearOf(all);
  const dueOn = isOne ? officeDueDate(ctx.organisation, first.fiscalYear, first.round) : null;
  return sheetMessage({
    kicker: compact([of, listYear !== null && shared.year(listYear)]).join(' '),
    title: texts.title(isOne ? first.round : null),
    tone: all.some(isOverdue) ? 'danger' : 'brand',
    lines: [...rounds.flatMap((round) => roundLines(ctx, list, round, isOne)), ...shownLines(page)],
    sections: byUnit.flatMap(({ unit, standings }) => {
      const shown = page.rows.filter((entry) => entry.unit.key === unit.key);
      if (shown.length === 0) return [];
      return [
        section(
          texts.heading(unit.name, standings.length),
          shown.map(({ standing }) => ({
            ...standingRow(standing, isOne ? dueOn : null, listYear),
            button: nudgeButtonOf(ctx, standing),
          })),
          whoRegistered(ctx, registered.get(unit.key)),
        ),
      ];
    }),
    buttons: [...nudgeActions(ctx, place), ...moreActions(page, moreOutstandingButton, place)],
    altText: texts.alt(
      of,
      rounds.map((round) => [shared.round(round), ...roundLines(ctx, list, round, true)].join(' ')),
      byUnit.map(({ unit, standings }) => texts.heading(unit.name, standings.length)),
    ),
    quickReplies: furtherActions(ctx, list, rounds),
  });
}

const numOf = ({ measure }: Standing): number => measure.num;

/** When a round was or is due, and how much of it is outstanding. @param isOne the title names the round already */
function roundLines(
  ctx: MemberContext,
  { covered, byUnit }: OutstandingList,
  of: RoundOfYear,
  isOne: boolean,
): string[] {
  const dueOn = officeDueDate(ctx.organisation, of.fiscalYear, of.round);
  const inIt = covered.filter((one) => isOfRound(one, of));
  const owing = byUnit.flatMap(({ standings }) => standings.filter((one) => isOfRound(one, of)));
  const due = shared.dueDay({ dueOn, daysLeft: daysLeft(ctx.today, dueOn) }, !owing.some(isOverdue));
  const unreported = new Set(owing.filter(({ missing }) => missing.includes('report')).map(numOf));
  const lacking = new Set(owing.map(numOf).filter((num) => !unreported.has(num)));
  const counts = texts.counts(unreported.size, countWholes(inIt), lacking.size);
  return isOne ? [due, counts] : [[shared.round(of), due, counts].join(' ')];
}

/** The other round of the year that is worked on, and the open one where the list does not hold it. */
function furtherActions(
  ctx: MemberContext,
  { open, place, byUnit }: OutstandingList,
  rounds: readonly RoundOfYear[],
): Action[] {
  const ask = askIn(ctx.chat);
  const inRoundOf = ({ fiscalYear, round }: RoundOfYear): Action =>
    ask(phrases.outstandingIn(round), phrases.withYear(phrases.outstandingIn(round), fiscalYear));
  const before: RoundOfYear = { ...open, round: '6m' };
  const isShown = (of: RoundOfYear) => rounds.some((one) => one.fiscalYear === of.fiscalYear && one.round === of.round);
  const mayClose = ctx.chat.kind === 'user' && abilitiesOf(ctx.person, theOffice).administer;
  const isLate = byUnit.some(({ standings }) => standings.some(isOverdue));
  const others = open.round === '12m' ? [open, before] : [open];
  return compact([
    ask(phrases.overview),
    ask(phrases.deadlines),
    place.round !== null && ask(phrases.outstanding),
    mayClose && isLate && ask(phrases.closeOverdue),
    ...others.filter((of) => !isShown(of)).map(inRoundOf),
  ]);
}

/** In a private chat those who have not reported can be asked to, and seen one by one, by who may. */
function nudgeActions(ctx: MemberContext, { year, round, unit }: OutstandingPlace): Action[] {
  if (ctx.chat.kind !== 'user' || !abilitiesOf(ctx.person, theOffice).nudge) return [];
  return [nudgeAction(year, round, unit), peopleAction(year, round, unit)];
}

/** In a private chat those who are to report on a measure can be asked to, by who may. */
function nudgeButtonOf({ chat, person }: MemberContext, standing: Standing): SheetRow['button'] {
  const { unit } = standing.measure;
  if (chat.kind !== 'user' || !abilitiesOf(person, theUnit(unit)).nudge) return null;
  return { text: labels.nudgeShort, action: nudgeMeasureAction(standing) };
}

/** In a list of one round the due day stands above, and a measure with its own day says it itself. @param dueOn null: of several */
function standingRow(standing: Standing, dueOn: LocalDate | null, listYear: number | null): SheetRow {
  const state = dueOn === null ? roundStateCaption(standing, listYear) : stateCaption(standing);
  const due = standing.dueOn === dueOn ? [] : [dueCaption(standing)];
  return row({ label: shared.titled(standing.measure), captions: [state, ...due] });
}

function whoRegistered(ctx: MemberContext, names: (string | null)[] | undefined): string | null {
  if (names === undefined) return null;
  if (names.length === 0) return texts.nobody;
  if (ctx.chat.kind === 'group') return texts.registeredCount(names.length);
  const shown = names.slice(0, MOST_NAMES).map((name) => name ?? UNNAMED);
  const left = names.length - shown.length;
  return texts.registered(compact([...shown, left > 0 && texts.andMore(left)]));
}
