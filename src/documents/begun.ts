import { compact } from '../compact';
import { instantOf, localDate } from '../domain/calendar/dates';
import type { Paper } from './paper';
import type { PaperRecords } from './records';

/** What is the same of every paper of an office. Made twice on a day from the same records, it is the same paper. */
export function begun(
  { organisation, settings, now }: Pick<PaperRecords, 'organisation' | 'settings' | 'now'>,
  title: string,
): Pick<Paper, 'title' | 'office' | 'madeAt' | 'digits' | 'words'> {
  return {
    title,
    office: organisation.name,
    madeAt: instantOf(localDate(now)),
    digits: settings.digits,
    words: wordsOf(organisation),
  };
}

/** The names of the place and the units, which no line's end may split. */
function wordsOf({ tambon, amphoe, province, units }: PaperRecords['organisation']): string[] {
  return compact([tambon, amphoe, province, ...units.map(({ name }) => name)]);
}
