import { compact } from '../../../../compact';
import { abilitiesOf } from '../../../../domain/abilities/abilities-of';
import { theOffice } from '../../../../domain/abilities/things';
import { officeDueDate } from '../../../../domain/deadlines/deadlines.rules';
import type { Unit } from '../../../../domain/organisations/organisation.model';
import { percentOf } from '../../../../domain/reports/how-far.rules';
import { progressOf } from '../../../../domain/reports/progress.rules';
import type { Message } from '../../../../line/types';
import { askIn } from '../../../../ui/ask';
import { moreActions, pageOf, shownLines } from '../../../../ui/pages';
import { dueCaption, stateCaption } from '../../../../ui/rows';
import { row, section, sheetMessage } from '../../../../ui/sheet';
import { phrases, texts as shared } from '../../../../ui/texts';
import type { MemberContext } from '../../../context';
import { moreStatusButton } from '../buttons';
import { texts } from '../texts';
import { progressLines, progressTone, type RoundProgress, toOtherRounds } from './round-progress';

/** A unit's measures in a round, each with its progress. */
export function unitMessage(ctx: MemberContext, unit: Unit, shown: RoundProgress): Message {
  const { standings, place } = shown;
  const ask = askIn(ctx.chat);
  const progress = progressOf(standings);
  const dueOn = officeDueDate(ctx.organisation, place.year, place.round);
  const page = pageOf(standings, place.from);
  return sheetMessage({
    kicker: `${ctx.organisation.name} ${shared.year(place.year)}`,
    title: texts.unit(unit.name, place.round),
    figure: { value: texts.mean(progress.mean ?? 0), unit: texts.meanOf(progress), percent: progress.mean ?? 0 },
    tone: progressTone(shown),
    lines: [...progressLines(ctx, shown), ...shownLines(page)],
    sections: [
      section(
        null,
        page.rows.map((standing) =>
          row({
            label: shared.titled(standing.measure),
            value: standing.report ? texts.mean(percentOf(standing.report)) : null,
            percent: standing.report ? percentOf(standing.report) : null,
            captions: compact([stateCaption(standing), standing.dueOn === dueOn ? null : dueCaption(standing)]),
            action: ask(
              phrases.status(standing.measure.num),
              phrases.withYear(phrases.status(standing.measure.num), place.year),
            ),
          }),
        ),
      ),
    ],
    buttons: [...moreActions(page, moreStatusButton, place), ...toOtherRounds(ctx, shown, unit.name)],
    altText: texts.alt(unit.name, place.round, place.year, progress),
    quickReplies: compact([
      ask(phrases.overview),
      abilitiesOf(ctx.person, theOffice).see_outstanding && ask(phrases.outstanding),
      ask(phrases.deadlines),
    ]),
  });
}
