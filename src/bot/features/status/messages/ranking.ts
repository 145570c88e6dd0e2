import { compact } from '../../../../compact';
import type { Chart } from '../../../../documents/charts/chart';
import type { Unit } from '../../../../domain/organisations/organisation.model';
import type { RoundOfYear } from '../../../../domain/reports/current.rules';
import type { UnitDelay } from '../../../../domain/reports/unit-delay.rules';
import type { UnitRound } from '../../../../domain/reports/unit-rounds.rules';
import type { Message } from '../../../../line/types';
import { askIn } from '../../../../ui/ask';
import { moreActions, pageOf, shownLines } from '../../../../ui/pages';
import { plain } from '../../../../ui/rows';
import { row, section, sheetMessage } from '../../../../ui/sheet';
import { phrases, texts as shared } from '../../../../ui/texts';
import type { MemberContext } from '../../../context';
import { chartOn } from '../../../ui/chart';
import { moreRankingButton, type RankingPlace } from '../buttons';
import { rankingTexts, texts } from '../texts';

/** The units by delay, the slowest first, each with what is late, how far it is, how that changed since the round before, and the rounds before. */
export function rankingMessage(
  ctx: MemberContext,
  ranked: readonly UnitDelay[],
  { of, roundsOf, chart }: { of: RoundOfYear; roundsOf: (unit: Unit) => UnitRound[]; chart: Chart | null },
  place: RankingPlace,
): Message {
  const ask = askIn(ctx.chat);
  const page = pageOf(ranked, place.from);
  return sheetMessage({
    kicker: `${ctx.organisation.name} ${shared.year(of.fiscalYear)}`,
    title: rankingTexts.title(of.round),
    picture: chartOn(ctx, chart),
    lines: [rankingTexts.order, ...shownLines(page)],
    sections: [
      section(
        null,
        page.rows.map((one, index) =>
          row({
            label: texts.ranked(page.from + index + 1, one.unit.name),
            value: one.progress.mean === null ? null : texts.mean(one.progress.mean),
            percent: one.progress.mean,
            captions: compact([
              { text: rankingTexts.late(one), late: one.late > 0 },
              one.progress.measures > 0 && plain(texts.counts(one.progress)),
              one.trend === null ? null : plain(rankingTexts.trend(one.trend)),
              ...roundsOf(one.unit).map((round) => plain(rankingTexts.inRound(round))),
            ]),
            action: ask(one.unit.name, phrases.withYear(phrases.unitStatus(one.unit.name), of.fiscalYear)),
          }),
        ),
      ),
    ],
    buttons: moreActions(page, moreRankingButton, place),
    altText: rankingTexts.alt(
      of.round,
      of.fiscalYear,
      page.rows.map(({ unit }) => unit.name),
    ),
    quickReplies: [ask(phrases.overview), ask(phrases.deadlines)],
  });
}
