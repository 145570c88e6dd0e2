import { compact } from '../../../../compact';
import { abilitiesOf } from '../../../../domain/abilities/abilities-of';
import { theMeasure, theUnit } from '../../../../domain/abilities/things';
import { roundName } from '../../../../domain/calendar/dates';
import { openRound } from '../../../../domain/deadlines/rounds.rules';
import type { Measure } from '../../../../domain/measures/measure.model';
import { unitNames } from '../../../../domain/measures/units.rules';
import { overdueOf } from '../../../../domain/reports/current.rules';
import type { FormerPart } from '../../../../domain/reports/former-parts';
import { percentOf } from '../../../../domain/reports/how-far.rules';
import { owedForRelease, owedText } from '../../../../domain/reports/owed-for-release.rules';
import { isHandedIn } from '../../../../domain/reports/report-states.rules';
import { isImported, type Standing } from '../../../../domain/reports/reports.rules';
import { stateText } from '../../../../domain/reports/texts';
import { type Whole, wholesOf } from '../../../../domain/reports/wholes.rules';
import { sideBySide } from '../../../../domain/thai-text/lists';
import { clipGraphemes } from '../../../../line/limits';
import type { Action, Message } from '../../../../line/types';
import { nudgeAboutAction } from '../../../../notifications/reminders/nudge-action';
import { askIn } from '../../../../ui/ask';
import { mayStart, startAction } from '../../../../ui/report-actions';
import { dueCaption, plain, stateCaption, wholeDueCaption } from '../../../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../../ui/sheet';
import { phrases, texts as shared } from '../../../../ui/texts';
import type { MemberContext } from '../../../context';
import type { Reporter } from '../reporter';
import { labels, texts } from '../texts';

const LONGEST_DETAIL = 200;

/** Quick replies that lead back to the scores a measure is to better. */
const MOST_INDICATORS = 3;

/** The parts that are named in a round; of more the rest is counted. */
const MOST_PARTS = 12;

/** A part of a measure in a round with who reported on it last; null: nobody has. */
export interface ReportedPart extends Standing {
  reporter: Reporter | null;
}

/** A measure: who is responsible, and each round with progress, due day and last report; of a joint one with each unit's part. */
export function measureMessage(
  ctx: MemberContext,
  measure: Measure,
  parts: readonly ReportedPart[],
  former: readonly FormerPart[],
): Message {
  const ask = askIn(ctx.chat);
  const rounds = wholesOf(parts);
  const owed = owedForRelease(parts);
  return sheetMessage({
    kicker: `${texts.title(measure)} ${shared.year(measure.fiscalYear)}`,
    title: clipGraphemes(measure.title, LONGEST_DETAIL),
    lines: compact([texts.responsible(unitNames(ctx.organisation, measure.units)), owed && owedText(owed)]),
    sections: compact([
      ...rounds.map((one) => section(null, [one.parts.length > 1 ? jointRow(one) : roundRow(one.least)])),
      former.length > 0 && formerSection(ctx, former),
    ]),
    buttons: [...reportActions(ctx, measure, parts), ...nudgeActions(ctx, measure, parts)],
    altText: texts.altMeasure(
      measure,
      rounds.map(({ least }) =>
        texts.altRound(
          least.round,
          isImported(least) ? stateCaption(least).text : stateText(least.report, ctx.organisation.releaseWord),
        ),
      ),
    ),
    quickReplies: compact([
      parts.some(({ evidence }) => evidence > 0) &&
        ask(labels.evidence, phrases.withYear(phrases.evidence(measure.num), measure.fiscalYear)),
      ask(phrases.detail(measure.num), phrases.withYear(phrases.detail(measure.num), measure.fiscalYear)),
      ...measure.indicators.slice(0, MOST_INDICATORS).map((num) => ask(phrases.indicatorScore(num))),
      ask(phrases.overview),
      ask(phrases.deadlines),
      ...unitAsks(ctx, measure).map((text) => ask(text)),
    ]),
  });
}

function roundRow(part: ReportedPart): SheetRow {
  const { report, reporter } = part;
  return row({
    label: roundName(part.round),
    value: report?.progress == null ? null : texts.mean(report.progress),
    percent: report?.progress ?? null,
    captions: compact([
      stateCaption(part),
      dueCaption(part),
      part.evidence > 0 && plain(texts.evidence(part.evidence)),
      report?.detail ? plain(texts.detail(clipGraphemes(report.detail, LONGEST_DETAIL))) : null,
      report && reporter ? plain(texts.reportedBy(report.reportedAt, reporter)) : null,
    ]),
  });
}

/** A joint measure is as far as its least advanced part. */
function jointRow({ parts, least, handedIn, approved }: Whole<ReportedPart>): SheetRow {
  const evidence = parts.reduce((sum, part) => sum + part.evidence, 0);
  const percent = isHandedIn(least.report) ? percentOf(least.report) : 0;
  return row({
    label: roundName(least.round),
    value: texts.mean(percent),
    percent,
    captions: compact([
      isImported(least) ? stateCaption(least) : plain(texts.partsIn(handedIn, approved, parts.length)),
      wholeDueCaption({ parts, least }),
      evidence > 0 && plain(texts.evidence(evidence)),
      ...parts.slice(0, MOST_PARTS).map((part) => plain(partText(part))),
      parts.length > MOST_PARTS && plain(texts.moreParts(parts.length - MOST_PARTS)),
    ]),
  });
}

/** What units that are no more had reported; it counts no more. */
function formerSection({ organisation }: MemberContext, former: readonly FormerPart[]) {
  const rows = former.slice(0, MOST_PARTS).map(({ unit, report }) => {
    const state = stateText(report, organisation.releaseWord);
    return row({ label: texts.formerPart(unit.name, report.round), captions: [plain(state)] });
  });
  return section(texts.former, rows);
}

/** How far a unit's part is, and who reported it when. */
function partText(part: ReportedPart): string {
  const { measure, report, reporter } = part;
  const said = compact([stateCaption(part).text, report && reporter && texts.reportedBy(report.reportedAt, reporter)]);
  return texts.part(measure.jointUnit ?? '', sideBySide(said));
}

/** For who may report: of the own parts the one that is overdue, else one of the open round, else one that takes a report still. */
function reportActions(ctx: MemberContext, measure: Measure, parts: readonly Standing[]): Action[] {
  const own = parts.filter((part) => abilitiesOf(ctx.person, theMeasure(part.measure)).report);
  const open = openRound(ctx.organisation, measure.fiscalYear, ctx.today);
  const free = own.filter(mayStart);
  const inRound = free.filter(({ round }) => round === open);
  const part = overdueOf(free)[0] ?? inRound.find(({ missing }) => missing.length > 0) ?? inRound[0] ?? free[0];
  return part ? [startAction(part, part.report ? labels.correct(part.round) : labels.report(part.round))] : [];
}

/** In a private chat, for who may ask those who are to report: of the parts that lack something. */
function nudgeActions({ chat, person }: MemberContext, measure: Measure, parts: readonly Standing[]): Action[] {
  if (chat.kind !== 'user') return [];
  const owing = parts.filter(
    (part) => part.missing.length > 0 && abilitiesOf(person, theUnit(part.measure.unit)).nudge,
  );
  const [unit, ...others] = new Set(owing.map((part) => part.measure.unit));
  if (unit === undefined) return [];
  const [round, ...more] = new Set(parts.map((part) => part.round));
  const said = measure.rounds.length > 1 && more.length === 0 ? (round ?? null) : null;
  const about = { year: measure.fiscalYear, measure: measure.num, round: said };
  return [nudgeAboutAction({ ...about, unit: others.length > 0 ? null : unit })];
}

function unitAsks(ctx: MemberContext, measure: Measure): string[] {
  const [first] = unitNames(ctx.organisation, measure.units.slice(0, 1));
  return first === undefined ? [] : [phrases.unitStatus(first)];
}
