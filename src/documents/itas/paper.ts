import { texts as papers } from '../../domain/papers/texts';
import { Refusal } from '../../refusal';
import { begun } from '../begun';
import { officeAndPlace } from '../office-words';
import type { Paper } from '../paper';
import type { PaperRecords } from '../records';
import { itemRows } from './rows';
import { texts } from './texts';

/**
 * What is entered in ITAS: each O item of the year with its page.
 * @throws Refusal `no_item_list` when nothing is known of the year's items
 */
export function itasPaper(records: PaperRecords): Paper {
  const { organisation, fiscalYear } = records;
  const rows = itemRows(records);
  if (rows.length === 0) throw new Refusal('no_item_list', papers.noItemList(fiscalYear));
  const title = texts.title(fiscalYear);
  const { code, title: name, unit, url, publishedOn, answers } = texts.columns;
  return {
    ...begun(records, title),
    orientation: 'landscape',
    blocks: [
      { kind: 'heading', level: 1, text: title, align: 'center' },
      { kind: 'paragraph', text: officeAndPlace(organisation), align: 'center', bold: true },
      {
        kind: 'table',
        caption: null,
        columns: [
          { title: code, width: 6 },
          { title: name, width: 32 },
          { title: unit, width: 14 },
          { title: url, width: 28 },
          { title: publishedOn, width: 12 },
          { title: answers, width: 10 },
        ],
        rows,
      },
    ],
  };
}
