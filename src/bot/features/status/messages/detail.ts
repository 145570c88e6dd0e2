import { compact } from '../../../../compact';
import { roundName } from '../../../../domain/calendar/dates';
import type { Measure } from '../../../../domain/measures/measure.model';
import { unitNames } from '../../../../domain/measures/units.rules';
import { isImported, type Standing } from '../../../../domain/reports/reports.rules';
import { type Whole, wholesOf } from '../../../../domain/reports/wholes.rules';
import { clipGraphemes } from '../../../../line/limits';
import type { Message } from '../../../../line/types';
import { askIn } from '../../../../ui/ask';
import { plain, stateCaption, wholeDueCaption } from '../../../../ui/rows';
import { ROWS_A_SHEET, row, type SheetRow, section, sheetMessage } from '../../../../ui/sheet';
import { phrases, texts as shared } from '../../../../ui/texts';
import type { MemberContext } from '../../../context';
import { detailTexts, texts } from '../texts';

/** A paragraph of a plan; three lists of ten such fit a card. */
const LONGEST = 200;

/** Quick replies that lead to the scores a measure is to better. */
const MOST_INDICATORS = 3;

/** What the plan says of a measure, part by part, then each round with its due day and what was reported. */
export function detailMessage(ctx: MemberContext, measure: Measure, standings: readonly Standing[]): Message {
  const ask = askIn(ctx.chat);
  const parts = [
    { heading: detailTexts.guidelines, written: measure.guidelines },
    { heading: detailTexts.procedures, written: measure.procedures },
    { heading: detailTexts.followUp, written: measure.followUp },
  ];
  const isBare = parts.every(({ written }) => written.length === 0);
  return sheetMessage({
    kicker: `${texts.title(measure)} ${shared.year(measure.fiscalYear)}`,
    title: clipGraphemes(measure.title, LONGEST),
    lines: compact([
      texts.responsible(unitNames(ctx.organisation, measure.units)),
      measure.period ? detailTexts.period(clipGraphemes(measure.period, LONGEST)) : null,
    ]),
    sections: [
      ...parts.map(({ heading, written }) => section(heading, written.slice(0, ROWS_A_SHEET).map(writtenRow))),
      section(detailTexts.rounds, wholesOf(standings).map(roundRow)),
    ],
    notes: compact([
      isBare && detailTexts.notWritten,
      parts.some(({ written }) => written.length > ROWS_A_SHEET) && detailTexts.more(ROWS_A_SHEET),
    ]),
    altText: detailTexts.alt(measure, measure.procedures.length > 0 ? measure.procedures : measure.guidelines),
    quickReplies: [
      ask(phrases.status(measure.num), phrases.withYear(phrases.status(measure.num), measure.fiscalYear)),
      ...measure.indicators.slice(0, MOST_INDICATORS).map((num) => ask(phrases.indicatorScore(num))),
      ask(phrases.deadlines),
      ask(phrases.overview),
    ],
  });
}

const writtenRow = (written: string): SheetRow => row({ label: clipGraphemes(written, LONGEST) });

/** Of a joint measure how many units have reported their part. */
function roundRow({ parts, least, handedIn, approved }: Whole<Standing>): SheetRow {
  const state =
    parts.length > 1 && !isImported(least)
      ? plain(texts.partsIn(handedIn, approved, parts.length))
      : stateCaption(least);
  return row({ label: roundName(least.round), captions: [state, wholeDueCaption({ parts, least })] });
}
