import { compact } from '../../../../compact';
import { abilitiesOf } from '../../../../domain/abilities/abilities-of';
import { theMeasure } from '../../../../domain/abilities/things';
import { roundName } from '../../../../domain/calendar/dates';
import { openRound } from '../../../../domain/deadlines/rounds.rules';
import type { Measure } from '../../../../domain/measures/measure.model';
import { unitNames } from '../../../../domain/measures/units.rules';
import { overdueOf } from '../../../../domain/reports/current.rules';
import type { Standing } from '../../../../domain/reports/reports.rules';
import { stateText } from '../../../../domain/reports/texts';
import { clipGraphemes } from '../../../../line/limits';
import type { Action, Message } from '../../../../line/types';
import { askIn } from '../../../../ui/ask';
import { mayStart, startAction } from '../../../../ui/report-actions';
import { dueCaption, plain, stateCaption } from '../../../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../../ui/sheet';
import { phrases, texts as shared } from '../../../../ui/texts';
import type { MemberContext } from '../../../context';
import type { Reporter } from '../reporter';
import { labels, texts } from '../texts';

const LONGEST_DETAIL = 200;

/** A round of a measure with who reported on it last; null: nobody has. */
export interface ReportedRound {
  standing: Standing;
  reporter: Reporter | null;
}

/** A measure: who is responsible, and each round with progress, due day and last report. */
export function measureMessage(ctx: MemberContext, measure: Measure, rounds: readonly ReportedRound[]): Message {
  const ask = askIn(ctx.chat);
  return sheetMessage({
    kicker: `${texts.title(measure)} ${shared.year(measure.fiscalYear)}`,
    title: clipGraphemes(measure.title, LONGEST_DETAIL),
    lines: [texts.responsible(unitNames(ctx.organisation, measure.units))],
    sections: rounds.map((one) => section(null, [roundRow(one)])),
    buttons: reportActions(
      ctx,
      measure,
      rounds.map(({ standing }) => standing),
    ),
    altText: texts.altMeasure(
      measure,
      rounds.map(({ standing }) => texts.altRound(standing.round, stateText(standing.report))),
    ),
    quickReplies: compact([
      rounds.some(({ standing }) => standing.evidence > 0) &&
        ask(labels.evidence, phrases.withYear(phrases.evidence(measure.num), measure.fiscalYear)),
      ask(phrases.detail(measure.num), phrases.withYear(phrases.detail(measure.num), measure.fiscalYear)),
      ask(phrases.overview),
      ask(phrases.deadlines),
      ...unitAsks(ctx, measure).map((text) => ask(text)),
    ]),
  });
}

function roundRow({ standing, reporter }: ReportedRound): SheetRow {
  const { report } = standing;
  return row({
    label: roundName(standing.round),
    value: report?.progress == null ? null : texts.mean(report.progress),
    percent: report?.progress ?? null,
    captions: compact([
      stateCaption(standing),
      dueCaption(standing),
      standing.evidence > 0 && plain(texts.evidence(standing.evidence)),
      report?.detail ? plain(texts.detail(clipGraphemes(report.detail, LONGEST_DETAIL))) : null,
      report && reporter ? plain(texts.reportedBy(report.reportedAt, reporter)) : null,
    ]),
  });
}

/** For who may report: the way to the round that is overdue, else to the open one, else to one that takes a report still. */
function reportActions(ctx: MemberContext, measure: Measure, standings: readonly Standing[]): Action[] {
  if (!abilitiesOf(ctx.person, theMeasure(measure)).report) return [];
  const open = openRound(ctx.organisation, measure.fiscalYear, ctx.today);
  const free = standings.filter(mayStart);
  const standing = overdueOf(free)[0] ?? free.find(({ round }) => round === open) ?? free[0];
  if (!standing) return [];
  const label = standing.report ? labels.correct(standing.round) : labels.report(standing.round);
  return [startAction(standing, label)];
}

function unitAsks(ctx: MemberContext, measure: Measure): string[] {
  const [first] = unitNames(ctx.organisation, measure.units.slice(0, 1));
  return first === undefined ? [] : [phrases.unitStatus(first)];
}
