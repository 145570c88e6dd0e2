import { compact } from '../../compact';
import { roundName } from '../../domain/calendar/dates';
import { TEXT_FIELDS } from '../../domain/reports/content.rules';
import { STATUS_NAMES } from '../../domain/reports/texts';
import type { Slots } from '../understand';
import { readTexts } from './read-texts';

/** What was read of a text in words, so that a guess, or what goes on from the last question, shows what it takes for said; empty when nothing was. */
export function readWords(slots: Slots): string {
  const { measure, measureText, round, progress, status, detail, fiscalYear, unit } = slots;
  const years = slots.fiscalYears ?? compact([fiscalYear]);
  const items = slots.items ?? compact([slots.item]);
  return compact([
    measure !== undefined && readTexts.measure(slots.measures?.join(', ') ?? measure),
    measureText && readTexts.measure(measureText),
    slots.instrument,
    slots.indicator !== undefined && readTexts.indicator(slots.indicator),
    items.length > 0 && items.join(' '),
    slots.units?.join(', ') ?? unit,
    round && roundName(round),
    years.length > 0 && readTexts.years(years),
    progress !== undefined && `${progress}%`,
    status && STATUS_NAMES[status],
    slots.format,
    detail,
    ...TEXT_FIELDS.map((field) => field !== 'detail' && slots[field] && readTexts.part(field, slots[field])),
  ]).join(' ');
}
