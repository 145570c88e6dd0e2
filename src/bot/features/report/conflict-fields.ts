import type { FormField } from '../../../../flex-templates/report/form';
import { mergeContent, TEXT_FIELDS } from '../../../domain/reports/content.rules';
import type { ReportContent } from '../../../domain/reports/report.model';
import { progressText } from '../../../domain/reports/texts';
import { shown } from '../../../ui/report-form';
import { FIELD_NAMES } from '../../../ui/report-texts';
import { texts } from './texts';

/** The parts in which a person's own words on top of a stored report differ from it. */
export function conflictFields(stored: ReportContent, said: Partial<ReportContent>): FormField[] {
  const own = mergeContent(stored, said);
  const all = [
    { name: FIELD_NAMES.progress, theirs: progressText(stored), mine: progressText(own) },
    ...TEXT_FIELDS.map((field) => ({ name: FIELD_NAMES[field], theirs: stored[field], mine: own[field] })),
  ];
  return all.flatMap(({ name, theirs, mine }) =>
    mine === null || mine === theirs
      ? []
      : [{ name, before: texts.theirs(theirs === null ? null : shown(theirs)), value: texts.mine(shown(mine)) }],
  );
}
