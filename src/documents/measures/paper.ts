import type { MeasureColumns } from '../../domain/papers/paper-settings';
import { begun } from '../begun';
import { officeAndPlace } from '../office-words';
import type { Block, Paper } from '../paper';
import type { PaperRecords } from '../records';
import { measureColumns, measureRows } from './rows';
import { texts } from './texts';

/**
 * The table of a year's measures (มาตรการส่งเสริมคุณธรรมและความโปร่งใส).
 * @param columns unset: the office's own
 */
export function measuresPaper(records: PaperRecords, columns: MeasureColumns = records.settings.measures): Paper {
  const { organisation, fiscalYear, measures, assessed } = records;
  const title = texts.title(fiscalYear);
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: title, align: 'center' },
    { kind: 'paragraph', text: officeAndPlace(organisation), align: 'center', bold: true },
    { kind: 'paragraph', text: assessed ? texts.answers(assessed.assessment.fiscalYear) : texts.plain, setIn: true },
    {
      kind: 'table',
      caption: null,
      columns: measureColumns(columns),
      rows: measureRows(organisation, measures, columns),
    },
  ];
  return { ...begun(records, title), orientation: 'landscape', blocks };
}
