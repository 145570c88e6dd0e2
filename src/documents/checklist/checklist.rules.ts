import { compact } from '../../compact';
import { knownFrameworkOf } from '../../domain/assessments/framework-file';
import { localDate, type Round, standardDueDate } from '../../domain/calendar/dates';
import { closingOf } from '../../domain/measures/exempt.rules';
import { resultWithin } from '../../domain/measures/result-round.rules';
import { yearOfPapers } from '../../domain/papers/paper-settings';
import { isDone } from '../../domain/reports/how-far.rules';
import type { PaperRecords } from '../records';
import { isReported, type Result, resultsOf } from '../results/results';
import type { Finding } from './finding';
import { oneOwner, weakWithoutMeasure } from './plan.rules';
import { texts } from './texts';
import {
  linksInResults,
  measuresOfOtherYears,
  mixedUpIndicators,
  outcomesThatRepeatReporting,
  outputsThatNameUnits,
  pastedTexts,
} from './words.rules';

/** What is missing or odd in the papers of a round, before they are made. They may be made all the same. Pure. */
export function checklistOf(records: PaperRecords, round: Round): Finding[] {
  const { organisation, measures, fiscalYear, assessed } = records;
  const results = resultsOf(records, round);
  const said = results.flatMap(({ measure, details, outcomes }) => [
    ...compact([measure.title, measure.group]),
    ...measure.guidelines,
    ...details,
    ...outcomes,
  ]);
  return [
    ...withoutReport(records, results, round),
    ...outputsThatNameUnits(organisation, results),
    ...outcomesThatRepeatReporting(results),
    ...doneBeforeEnd(records, results, round),
    ...measuresOfOtherYears(measures, fiscalYear),
    ...pastedTexts(measures, results),
    ...mixedUpIndicators(
      [...said, ...indicatorsAsStored(assessed)],
      assessed?.framework ?? knownFrameworkOf(fiscalYear),
    ),
    ...weakWithoutMeasure(assessed, measures),
    ...oneOwner(organisation, measures),
    ...linksInResults(results),
    ...linksOfItems(records),
  ];
}

function withoutReport({ plan }: PaperRecords, results: readonly Result[], round: Round): Finding[] {
  return results
    .filter(({ measure }) => !closingOf(plan, measure, round))
    .flatMap((result): Finding[] => {
      const { num } = result.measure;
      if (!isReported(result)) return [noReport(num, texts.noReport(num, round))];
      return result.lacking.length > 0 ? [noReport(num, texts.noReportOf(num, round, result.lacking))] : [];
    });
}

const noReport = (measure: number, text: string): Finding => ({ kind: 'no_report', about: { measure }, text });

/** Everything is said to be done, in a paper that is dated before the round's last day. */
function doneBeforeEnd(records: PaperRecords, results: readonly Result[], round: Round): Finding[] {
  const { fiscalYear, settings, now } = records;
  const dated = yearOfPapers(settings, fiscalYear).memos.find((one) => one.round === round)?.on ?? localDate(now);
  const end = standardDueDate(fiscalYear, round);
  const isAllDone = results.length > 0 && results.every((result) => isDoneOf(records, result, round));
  if (!isAllDone || dated >= end) return [];
  return [{ kind: 'done_before_end', about: null, text: texts.doneBeforeEnd(round, dated, end) }];
}

/** What was reported before reports were kept here said nothing of how far it was: it is taken as done. */
function isDoneOf({ standings }: PaperRecords, { measure, ...result }: Result, round: Round): boolean {
  if (resultWithin(measure, round)) return isReported({ measure, ...result });
  const reports = standings.filter((one) => one.measure.num === measure.num).map(({ report }) => report);
  return isReported({ measure, ...result }) && reports.every((report) => report === null || isDone(report));
}

const indicatorsAsStored = (assessed: PaperRecords['assessed']): string[] =>
  (assessed?.assessment.indicators ?? []).map(({ num, name }) => `ตัวชี้วัดที่ ${num} ${name ?? ''}`);

function linksOfItems({ items }: PaperRecords): Finding[] {
  return items.pages.flatMap(({ code, url }): Finding[] =>
    url === null || url.startsWith('https://')
      ? []
      : [{ kind: 'link_not_https', about: { item: code }, text: texts.linkOfItem(code, url) }],
  );
}
