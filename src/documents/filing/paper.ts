import type { Round } from '../../domain/calendar/dates';
import { analysisPaper } from '../analysis/paper';
import { begun } from '../begun';
import { coverPaper } from '../cover/paper';
import { itasPaper } from '../itas/paper';
import { itemRows } from '../itas/rows';
import { measuresPaper } from '../measures/paper';
import { memoPaper } from '../memo/paper';
import type { Block, Paper } from '../paper';
import type { PaperRecords } from '../records';
import { resultsPaper } from '../results/paper';
import { texts } from './texts';

/**
 * Everything of a round in one, in the order in which it is filed: memo, cover and foreword, analysis, measures, results, list for ITAS. What the
 * records do not give (no assessment, no list of items) is left out.
 */
export function filingPaper(records: PaperRecords, round: Round): Paper {
  const papers = [
    memoPaper(records, round),
    coverPaper(records, round),
    ...(records.assessed ? [analysisPaper(records)] : []),
    measuresPaper(records),
    resultsPaper(records, round),
    ...(itemRows(records).length > 0 ? [itasPaper(records)] : []),
  ];
  const [first, ...others] = papers;
  return {
    ...begun(records, texts.title(records.fiscalYear, round)),
    orientation: first?.orientation ?? 'portrait',
    blocks: [
      ...(first?.blocks ?? []),
      ...others.flatMap(({ orientation, blocks }): Block[] => [{ kind: 'new-page', orientation }, ...blocks]),
    ],
  };
}
