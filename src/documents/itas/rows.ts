import { compareItemCodes } from '../../domain/assessments/item-codes';
import { longThaiDate } from '../../domain/calendar/long-date';
import { unitNames } from '../../domain/measures/units.rules';
import type { ItemPage } from '../../domain/papers/item-page.model';
import { textCell } from '../cells';
import type { Row } from '../paper';
import type { PaperRecords } from '../records';
import { texts } from './texts';

/** A row for each O item of the year, of the year's list and of what the office said itself, in order of code. */
export function itemRows({ organisation, items }: Pick<PaperRecords, 'organisation' | 'items'>): Row[] {
  const pages = new Map(items.pages.map((page) => [page.code, page]));
  const codes = [...new Set([...Object.keys(items.titles), ...pages.keys()])].filter((code) => code.startsWith('O'));
  return codes.sort(compareItemCodes).map((code) => {
    const page: Partial<ItemPage> = pages.get(code) ?? {};
    const { title, unit, url, publishedOn, answers = null } = page;
    return {
      cells: [
        [code],
        textCell(title ?? items.titles[code] ?? null),
        unit ? unitNames(organisation, [unit]) : [],
        url ? [{ link: url }] : [texts.noUrl],
        publishedOn ? [longThaiDate(publishedOn)] : [],
        url ? [texts.answers(answers)] : [],
      ],
    };
  });
}
