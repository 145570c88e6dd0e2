import { compact } from '../../../../compact';
import type { Instrument } from '../../../../domain/assessments/assessment.model';
import {
  type ClassedIndicator,
  classedIndicators,
  strengths,
  weaknesses,
} from '../../../../domain/assessments/classes.rules';
import { gainsByIndicator } from '../../../../domain/assessments/gains.rules';
import { statusGroups } from '../../../../domain/assessments/statuses.rules';
import { points } from '../../../../domain/assessments/texts';
import { sideBySide } from '../../../../domain/thai-text/lists';
import { textMessage } from '../../../../line/compose';
import type { Action, Message } from '../../../../line/types';
import type { Assessed } from '../assessed';
import { indicatorsChart } from '../charts';
import { gainsAction, rankingAction, totalAction } from '../follow-ups';
import { measuresInWords } from '../measures';
import { rankingTexts } from '../ranking-texts';
import { sheetMessage } from '../sheet';
import { phrases, texts } from '../texts';
import { indicatorRow, statedRow } from './rows';

type Kind = 'strength' | 'weakness';

/** The strengths (best first) or weaknesses (worst first), of one instrument where one is named. */
export function rankingMessage(assessed: Assessed, kind: Kind, instrument?: Instrument): Message {
  const { assessment } = assessed;
  const year = assessment.fiscalYear;
  const { ranked, groups, listed } = rankedOf(assessed, kind, instrument);
  if (listed.length === 0) return nothingToRank(assessed, kind, instrument);

  const isScored = ranked.some(({ score }) => score !== null);
  const title =
    ranked.length > 0 ? rankingTexts.title(kind, ranked.length, instrument) : rankingTexts.titleStatus(kind);
  return sheetMessage({
    kicker: `${assessed.officeName} ${texts.year(year)}`,
    title,
    tone: kind === 'weakness' ? 'warn' : 'brand',
    picture: assessed.picture(indicatorsChart(assessed, instrument)),
    lines: [isScored ? rankingTexts.order(kind, assessment.threshold) : texts.noScoresAtAll(year)],
    sections: [
      { heading: null, rows: ranked.map((indicator) => rankedRow(assessed, indicator, isScored, kind)) },
      ...groups.map(({ status, indicators }) => ({
        heading: rankingTexts.status(status, indicators.length),
        rows: indicators.map((indicator) => ({
          ...statedRow(assessed, indicator),
          caption: sideBySide(workOf(assessed, kind, indicator)) || null,
        })),
      })),
    ],
    notes: unscoredNote(assessed, instrument),
    buttons: kind === 'weakness' ? gainsAction(assessed, { instrument }) : [],
    altText: rankingTexts.alt(
      title,
      year,
      listed.map(({ num, name, score, status }) =>
        rankingTexts.altRow(num, name, score === null ? status : points(score)),
      ),
    ),
    quickReplies: followUps(assessed, kind, listed[0], instrument),
  });
}

/** What the list of strengths or weaknesses holds, in its order: ranked by score, then by the status that the source gives. */
export function rankedOf({ assessment, framework }: Assessed, kind: Kind, instrument?: Instrument) {
  const ranked = (kind === 'strength' ? strengths : weaknesses)(assessment, framework, instrument);
  const groups = statusGroups(assessment, framework, instrument).filter(
    ({ needsWork }) => needsWork === (kind === 'weakness'),
  );
  return { ranked, groups, listed: [...ranked, ...groups.flatMap(({ indicators }) => indicators)] };
}

/** Of a weak indicator: what it could add to the total, and which measures are for it with what comes next. */
function workOf(assessed: Assessed, kind: Kind, { num }: { num: number }): string[] {
  if (kind === 'strength') return [];
  const gained = gainsByIndicator(assessed.assessment, assessed.framework)[num];
  const measures = measuresInWords(assessed, { indicator: num, item: null });
  return compact([gained === undefined ? null : rankingTexts.gains(gained), measures]);
}

/** The class is the list's title, so a row says the instrument instead; a list without any score says so once, at the top. */
function rankedRow(assessed: Assessed, indicator: ClassedIndicator, isScored: boolean, kind: Kind) {
  const shown = indicatorRow(assessed, indicator);
  const caption = sideBySide([texts.instrument(indicator.instrument), ...workOf(assessed, kind, indicator)]);
  return { ...shown, value: isScored ? shown.value : null, caption };
}

function unscoredNote({ assessment, framework }: Assessed, instrument: Instrument | undefined): string[] {
  const own = inScope(classedIndicators(assessment, framework), instrument);
  const missing = own.filter(({ score }) => score === null);
  if (missing.length === 0 || missing.length === own.length) return [];
  return [rankingTexts.notScored(missing.map(({ num }) => num))];
}

function inScope(indicators: ClassedIndicator[], instrument: Instrument | undefined): ClassedIndicator[] {
  return indicators.filter((one) => instrument === undefined || one.instrument === instrument);
}

function nothingToRank(assessed: Assessed, kind: Kind, instrument: Instrument | undefined): Message {
  const { assessment, framework } = assessed;
  const year = assessment.fiscalYear;
  const extreme = inScope(classedIndicators(assessment, framework), instrument)
    .flatMap(({ num, name, score }) => (score === null ? [] : [{ num, name, score }]))
    .sort((a, b) => (kind === 'weakness' ? a.score - b.score : b.score - a.score))[0];
  const sentences = extreme
    ? [
        rankingTexts.none(kind, year, assessment.threshold, instrument),
        rankingTexts.extreme(kind, extreme.num, extreme.name, extreme.score),
        ...unscoredNote(assessed, instrument),
      ]
    : [rankingTexts.notStated(kind, year, instrument)];
  return textMessage(sentences.join('\n'), followUps(assessed, kind, extreme, instrument));
}

function followUps(
  assessed: Assessed,
  kind: Kind,
  first: { num: number } | undefined,
  instrument: Instrument | undefined,
): Action[] {
  const { assessment, ask } = assessed;
  return compact([
    first ? ask(texts.indicator(first.num), phrases.indicator(first.num, assessment.fiscalYear)) : null,
    rankingAction(assessed, kind === 'weakness' ? 'strength' : 'weakness', instrument),
    totalAction(assessed),
  ]);
}
