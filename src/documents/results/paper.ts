import type { Round } from '../../domain/calendar/dates';
import type { ResultColumns } from '../../domain/papers/paper-settings';
import { begun } from '../begun';
import { officeAndPlace } from '../office-words';
import type { Block, Paper } from '../paper';
import type { PaperRecords } from '../records';
import { authorBlock } from '../signed';
import { resultsOf } from './results';
import { resultColumns, rowsByIndicator, rowsByMeasure } from './rows';
import { texts } from './texts';

/**
 * The results of a round (รายงานผลการดำเนินการตามมาตรการ).
 * @param columns unset: the office's own
 */
export function resultsPaper(
  records: PaperRecords,
  round: Round,
  columns: ResultColumns = records.settings.results,
): Paper {
  const { organisation, fiscalYear, assessed } = records;
  const title = texts.title(fiscalYear, round);
  const results = resultsOf(records, round);
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: title, align: 'center' },
    { kind: 'paragraph', text: officeAndPlace(organisation), align: 'center', bold: true },
    { kind: 'paragraph', text: texts.introduced(fiscalYear, assessed?.assessment.fiscalYear ?? null), setIn: true },
    {
      kind: 'table',
      caption: null,
      columns: resultColumns(columns),
      rows: columns === 'by_measure' ? rowsByMeasure(results) : rowsByIndicator(records, results),
    },
    authorBlock(records.settings),
  ];
  return { ...begun(records, title), orientation: 'landscape', blocks };
}
