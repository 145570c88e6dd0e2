import type { Finding, FindingKind } from '../../../documents/checklist/finding';
import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { theOffice } from '../../../domain/abilities/things';
import type { PaperWish } from '../../../domain/documents/kinds.rules';
import { messageAction, postbackAction } from '../../../line/compose';
import type { Action } from '../../../line/types';
import { reportItemButton } from '../../../notifications/items/buttons';
import { nudgeAboutAction } from '../../../notifications/reminders/nudge-action';
import { startButton } from '../../../ui/report-buttons';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import { labels } from './texts';

/** What stands in the plan or the assessment, which an admin imports anew. */
const IMPORTED: readonly FindingKind[] = ['other_year', 'indicator_mixed_up', 'weak_without_measure', 'one_owner'];

/** What the list of a year's items shows, and leads to mending. */
const OF_ITEMS: readonly FindingKind[] = ['item_without_page', 'item_without_unit', 'item_without_day', 'item_dead'];

/**
 * What leads to mending something that the checklist found, as far as the person may: who looks after the whole office asks those who have not
 * reported, whoever reports for its units writes the report, everybody else sees the measure; what was imported an admin imports anew. Null:
 * nothing does.
 */
export function mendingAction(
  { person }: MemberContext,
  { fiscalYear: year, round, units }: Pick<PaperWish, 'fiscalYear' | 'round' | 'units'>,
  { kind, about }: Finding,
): Action | null {
  const may = abilitiesOf(person, theOffice);
  if (IMPORTED.includes(kind) && may.administer) return messageAction(labels.importForm);
  if (kind === 'unit_without_people') return may.administer ? messageAction(labels.codes) : null;
  if (OF_ITEMS.includes(kind)) return messageAction(labels.items);
  if (about !== null && 'item' in about && kind === 'link_not_https')
    return postbackAction({
      label: labels.reportItem(about.item),
      kind: reportItemButton,
      payload: { year, code: about.item },
    });
  if (about === null || !('measure' in about)) return null;
  const { measure } = about;
  if (kind === 'no_report' && round !== null) {
    if (units === null && may.nudge) return nudgeAboutAction({ year, round, unit: null, measure });
    const payload = { year, measure, round };
    if (units !== null && may.report)
      return postbackAction({ label: labels.report(measure), kind: startButton, payload });
  }
  return messageAction(phrases.withYear(phrases.detail(measure), year));
}
