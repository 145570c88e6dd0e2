import { thaiDateTime } from '../../../domain/calendar/dates';
import type { Measure } from '../../../domain/measures/measure.model';
import { partOf } from '../../../domain/measures/parts.rules';
import type { Organisation } from '../../../domain/organisations/organisation.model';
import type { OwnReport } from '../../../domain/reports/reports-by';
import { stateText } from '../../../domain/reports/texts';
import type { Message } from '../../../line/types';
import { askIn } from '../../../ui/ask';
import { moreActions, type Page, shownLines } from '../../../ui/pages';
import { plain } from '../../../ui/rows';
import { row, section, sheetMessage } from '../../../ui/sheet';
import { phrases, texts as shared } from '../../../ui/texts';
import { type MoreHistory, moreHistoryButton } from './buttons';
import { historyTexts } from './texts';

/** One's own reports, each with its round, year and state; a tap shows where the measure stands. @param plans of the years shown */
export function historyMessage(
  organisation: Organisation,
  page: Page<OwnReport>,
  plans: readonly Measure[],
  place: MoreHistory,
): Message {
  const ask = askIn({ kind: 'user' });
  return sheetMessage({
    kicker: organisation.name,
    title: historyTexts.title,
    lines: [historyTexts.count(page.all), ...shownLines(page)],
    sections: [
      section(
        null,
        page.rows.map((one) => {
          const { measure: num, fiscalYear, round, unit, report, at } = one;
          const measure = plans.find((planned) => planned.num === num && planned.fiscalYear === fiscalYear);
          return row({
            label: measure ? shared.titled(partOf(organisation, measure, unit) ?? measure) : shared.measure(num),
            captions: [
              plain(historyTexts.state(round, fiscalYear, stateText(report, organisation.releaseWord))),
              plain(historyTexts.at(thaiDateTime(at))),
            ],
            action: ask(phrases.status(num), phrases.withYear(phrases.status(num), fiscalYear)),
          });
        }),
      ),
    ],
    buttons: moreActions(page, moreHistoryButton, place),
    altText: historyTexts.alt(page.all),
    quickReplies: [ask(phrases.myMeasures), ask(phrases.overview)],
  });
}
