import { compact } from '../../../compact';
import type { Measure } from '../../../domain/measures/measure.model';
import { overdueRounds } from '../../../domain/reports/current.rules';
import type { Standing } from '../../../domain/reports/reports.rules';
import { countWholes } from '../../../domain/reports/wholes.rules';
import { listInThai } from '../../../domain/thai-text/lists';
import type { Message } from '../../../line/types';
import { type Ask, askIn } from '../../../ui/ask';
import { moreActions, pageOf, shownLines } from '../../../ui/pages';
import { mayStart, startAction } from '../../../ui/report-actions';
import { dueCaption, plain, roundStateCaption, yearOf } from '../../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../ui/sheet';
import { phrases, texts as shared } from '../../../ui/texts';
import { type MoreWork, moreWorkButton } from './buttons';
import { labels, texts } from './texts';

/**
 * One's own measures, each with its state, its due day and a button to report on it.
 * @param year the fiscal year (BE) that is worked on, or was said
 * @param responsible who of the unit is asked for a measure, in words; null: all of it
 */
export function workMessage(
  standings: readonly Standing[],
  units: readonly string[],
  year: number,
  place: MoreWork,
  responsible: (measure: Measure) => string | null,
): Message {
  const page = pageOf(standings, place.from);
  const owed = standings.filter(({ exempt }) => !exempt);
  const complete = owed.filter(({ missing }) => missing.length === 0).length;
  const open = owed.find(({ missing }) => missing.length > 0);
  const overdue = overdueRounds(standings);
  const listYear = yearOf(standings);
  const ask: Ask = askIn({ kind: 'user' });
  return sheetMessage({
    kicker: compact([listInThai(units), listYear !== null && shared.year(listYear)]).join(' '),
    title: texts.title,
    tone: overdue.length > 0 ? 'danger' : 'brand',
    lines: [
      ...overdue.map((one) => shared.overdueIn(one.of, countWholes(one.standings))),
      owed.length > 0 ? texts.counts(complete, owed.length) : texts.nothingOwed,
      ...shownLines(page),
    ],
    sections: [
      section(
        null,
        page.rows.map((standing) => taskRow(standing, listYear, responsible(standing.measure))),
      ),
    ],
    buttons: [...moreActions(page, moreWorkButton, place), ...(open ? [ask(phrases.fillInOnePage)] : [])],
    altText: texts.alt(year, complete, owed.length, open),
    quickReplies: [ask(phrases.report), ask(phrases.deadlines), ask(phrases.overview)],
  });
}

function taskRow(standing: Standing, listYear: number | null, responsible: string | null): SheetRow {
  const text = standing.report ? labels.correct : labels.report;
  return row({
    label: shared.titled(standing.measure),
    captions: compact([
      roundStateCaption(standing, listYear),
      dueCaption(standing),
      responsible !== null && plain(responsible),
    ]),
    button: mayStart(standing) ? { text, action: startAction(standing) } : null,
  });
}
