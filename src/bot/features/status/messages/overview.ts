import { compact } from '../../../../compact';
import { abilitiesOf } from '../../../../domain/abilities/abilities-of';
import { theOffice } from '../../../../domain/abilities/things';
import { otherRound } from '../../../../domain/calendar/dates';
import { progressOf } from '../../../../domain/reports/progress.rules';
import type { Standing } from '../../../../domain/reports/reports.rules';
import { rankUnits } from '../../../../domain/reports/unit-progress.rules';
import type { UnitRound } from '../../../../domain/reports/unit-rounds.rules';
import { wholesOf } from '../../../../domain/reports/wholes.rules';
import type { Message } from '../../../../line/types';
import { askIn } from '../../../../ui/ask';
import { moreActions, pageOf } from '../../../../ui/pages';
import { plain } from '../../../../ui/rows';
import { row, section, sheetMessage } from '../../../../ui/sheet';
import { phrases, texts as shared } from '../../../../ui/texts';
import type { MemberContext } from '../../../context';
import { moreStatusButton } from '../buttons';
import { rankingTexts, texts } from '../texts';
import { progressLines, progressTone, type RoundProgress, toOtherRounds } from './round-progress';

/** How the office did in the round and in those before it, as far as it is known and to be shown. */
export interface OfficeRounds {
  rounds: readonly UnitRound[];
  /** percent points since the 6-month round; null: not known */
  trend: number | null;
}

/** The office in a round: the mean, the counts, how that compares with the rounds before, and its units, the furthest first. */
export function overviewMessage(ctx: MemberContext, shown: RoundProgress, { rounds, trend }: OfficeRounds): Message {
  const { standings, place } = shown;
  const ask = askIn(ctx.chat);
  const { year, round } = place;
  const progress = progressOf(standings);
  const page = pageOf(rankUnits(ctx.organisation, standings), place.from);
  const other = otherRound(round);
  return sheetMessage({
    kicker: `${ctx.organisation.name} ${shared.year(year)}`,
    title: texts.overview(round),
    figure: { value: texts.mean(progress.mean ?? 0), unit: texts.meanOf(progress), percent: progress.mean ?? 0 },
    tone: progressTone(shown),
    lines: compact([
      ...progressLines(ctx, shown),
      ...jointLines(shown.standings),
      trend !== null && rankingTexts.trend(trend),
      ...rounds.map(rankingTexts.inRound),
    ]),
    sections: [
      section(
        null,
        page.rows.map(({ unit, progress: own }, index) =>
          row({
            label: texts.ranked(page.from + index + 1, unit.name),
            value: texts.mean(own.mean ?? 0),
            percent: own.mean ?? 0,
            captions: [plain(texts.counts(own))],
            action: ask(unit.name, phrases.withYear(phrases.unitStatus(unit.name), year)),
          }),
        ),
      ),
    ],
    buttons: [...moreActions(page, moreStatusButton, place), ...toOtherRounds(ctx, shown, null)],
    altText: texts.alt(ctx.organisation.name, round, year, progress),
    quickReplies: compact([
      abilitiesOf(ctx.person, theOffice).see_outstanding && ask(phrases.outstanding),
      ask(phrases.deadlines),
      ask(phrases.roundStatus(other), phrases.withYear(phrases.roundStatus(other), year)),
    ]),
  });
}

/** So many joint measures are named; of each some units have reported and others have not. */
const MOST_JOINT = 3;

function jointLines(standings: readonly Standing[]): string[] {
  const begun = wholesOf(standings)
    .filter(({ parts, handedIn }) => handedIn > 0 && handedIn < parts.length)
    .map(({ parts, least, handedIn }) => ({ num: least.measure.num, handedIn, all: parts.length }));
  return begun.length > 0 ? [texts.jointMeasures(begun.slice(0, MOST_JOINT))] : [];
}
