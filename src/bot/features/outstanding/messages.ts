import { compact } from '../../../compact';
import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { theOffice } from '../../../domain/abilities/things';
import type { LocalDate } from '../../../domain/calendar/dates';
import { daysLeft, officeDueDate } from '../../../domain/deadlines/deadlines.rules';
import { openRound } from '../../../domain/deadlines/rounds.rules';
import type { OutstandingOfUnit } from '../../../domain/reports/outstanding.rules';
import type { Standing } from '../../../domain/reports/reports.rules';
import type { Action, Message } from '../../../line/types';
import { nudgeAction } from '../../../notifications/reminders/nudge-action';
import { peopleAction } from '../../../notifications/reminders/people-action';
import { askIn } from '../../../ui/ask';
import { moreActions, pageOf, shownLines } from '../../../ui/pages';
import { dueCaption, stateCaption } from '../../../ui/rows';
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
  /** how many measures are due in the round */
  all: number;
  byUnit: OutstandingOfUnit[];
  registered: Registered;
  place: OutstandingPlace;
}

/** What is outstanding, unit by unit, with who registered there: names in a private chat, a number in a group. */
export function outstandingMessage(
  ctx: MemberContext,
  { of, all, byUnit, registered, place }: OutstandingList,
): Message {
  const entries = byUnit.flatMap(({ unit, standings }) => standings.map((standing) => ({ unit, standing })));
  const page = pageOf(entries, place.from);
  const open = new Set(entries.map(({ standing }) => standing.measure.num)).size;
  const dueOn = officeDueDate(ctx.organisation, place.year, place.round);
  const due = { dueOn, daysLeft: daysLeft(ctx.today, dueOn) };
  const ask = askIn(ctx.chat);
  const other = place.round === '12m' ? '6m' : '12m';
  const isLate = entries.some(({ standing }) => standing.daysLeft < 0);
  const isLaterRound = openRound(ctx.organisation, place.year, ctx.today) === '12m';
  return sheetMessage({
    kicker: `${of} ${shared.year(place.year)}`,
    title: texts.title(place.round),
    tone: isLate ? 'danger' : 'brand',
    lines: [shared.dueDay(due), texts.counts(open, all), ...shownLines(page)],
    sections: byUnit.flatMap(({ unit, standings }) => {
      const shown = page.rows.filter((entry) => entry.unit.key === unit.key);
      if (shown.length === 0) return [];
      return [
        section(
          texts.heading(unit.name, standings.length),
          shown.map(({ standing }) => standingRow(standing, dueOn)),
          whoRegistered(ctx, registered.get(unit.key)),
        ),
      ];
    }),
    buttons: [...nudgeActions(ctx, place), ...moreActions(page, moreOutstandingButton, place)],
    altText: texts.alt(
      of,
      place.round,
      place.year,
      `${shared.dueDay(due)} ${texts.counts(open, all)}`,
      byUnit.map(({ unit, standings }) => texts.heading(unit.name, standings.length)),
    ),
    quickReplies: compact([
      ask(phrases.overview),
      ask(phrases.deadlines),
      isLaterRound || place.round === '12m'
        ? ask(phrases.outstandingIn(other), phrases.withYear(phrases.outstandingIn(other), place.year))
        : null,
    ]),
  });
}

/** In a private chat those who have not reported can be asked to, and seen one by one, by who may. */
function nudgeActions(ctx: MemberContext, { year, round, unit }: OutstandingPlace): Action[] {
  if (ctx.chat.kind !== 'user' || !abilitiesOf(ctx.person, theOffice).nudge) return [];
  return [nudgeAction(year, round, unit), peopleAction(year, round, unit)];
}

/** The due day stands above the list; a measure with its own day says it itself. */
function standingRow(standing: Standing, dueOn: LocalDate): SheetRow {
  const due = standing.dueOn === dueOn ? [] : [dueCaption(standing)];
  return row({ label: shared.titled(standing.measure), captions: [stateCaption(standing), ...due] });
}

function whoRegistered(ctx: MemberContext, names: (string | null)[] | undefined): string | null {
  if (names === undefined) return null;
  if (names.length === 0) return texts.nobody;
  if (ctx.chat.kind === 'group') return texts.registeredCount(names.length);
  const shown = names.slice(0, MOST_NAMES).map((name) => name ?? texts.unnamed);
  const left = names.length - shown.length;
  return texts.registered(compact([...shown, left > 0 && texts.andMore(left)]));
}
