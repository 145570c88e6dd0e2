import { longThaiDate } from '../../domain/calendar/long-date';
import { unitNames } from '../../domain/measures/units.rules';
import { itemsOf } from '../../domain/papers/items.rules';
import { textCell } from '../cells';
import type { Row } from '../paper';
import type { PaperRecords } from '../records';
import { texts } from './texts';

/** A row for each O item of the year, of the year's list and of what the office said itself, in order of code. */
export function itemRows({ organisation, items }: Pick<PaperRecords, 'organisation' | 'items'>): Row[] {
  return itemsOf(items.titles, items.pages).map(({ code, title, unit, url, publishedOn, answers }) => ({
    cells: [
      [code],
      textCell(title),
      unit ? unitNames(organisation, [unit]) : [],
      url ? [{ link: url }] : [texts.noUrl],
      publishedOn ? [longThaiDate(publishedOn)] : [],
      url ? [texts.answers(answers)] : [],
    ],
  }));
}
