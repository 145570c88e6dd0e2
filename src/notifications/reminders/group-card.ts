import { unitNames } from '../../domain/measures/units.rules';
import type { Standing } from '../../domain/reports/reports.rules';
import type { Message } from '../../line/types';
import { ROWS_A_SHEET, row, section, sheetMessage } from '../../ui/sheet';
import { texts as shared } from '../../ui/texts';
import { deadlineOf } from './deadline';
import type { OfficeNow } from './office-now';
import { texts } from './texts';
import { whoAction, whoQuestion } from './who-action';

/**
 * What the unit of a group still owes. Nothing in it belongs to one person.
 * @param covered what the reminder covers of the unit, complete or not
 * @param open what of it lacks something, most urgent first, at least one
 */
export function groupCard(
  at: OfficeNow,
  unit: string,
  covered: readonly Standing[],
  open: readonly Standing[],
): Message {
  const name = unitNames(at.organisation, [unit]).join('');
  const deadline = deadlineOf(open);
  const shown = open.slice(0, ROWS_A_SHEET);
  const more = shown.length < open.length ? [texts.more(shown.length, open.length, `/${whoQuestion(open)}`)] : [];
  return sheetMessage({
    kicker: `${at.organisation.name} ${name}`,
    title: texts.title(deadline.daysLeft),
    tone: deadline.tone,
    lines: [...deadline.lines, texts.counts(covered.length - open.length, covered.length), ...more],
    sections: [
      section(
        null,
        shown.map((standing) => row({ label: shared.titled(standing.measure), captions: deadline.captions(standing) })),
      ),
    ],
    buttons: [whoAction(open, 'group')],
    altText: texts.groupAlt(name, open, deadline.daysLeft),
    quickReplies: [],
  });
}
