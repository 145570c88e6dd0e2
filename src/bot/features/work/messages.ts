import type { Standing } from '../../../domain/reports/reports.rules';
import type { Message } from '../../../line/types';
import { type Ask, askIn } from '../../../ui/ask';
import { moreActions, pageOf, shownLines } from '../../../ui/pages';
import { startAction } from '../../../ui/report-actions';
import { dueCaption, roundStateCaption } from '../../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../ui/sheet';
import { phrases, texts as shared } from '../../../ui/texts';
import { type MoreWork, moreWorkButton } from './buttons';
import { labels, texts } from './texts';

/** One's own measures, each with its state, its due day and a button to report on it. */
export function workMessage(standings: readonly Standing[], units: readonly string[], place: MoreWork): Message {
  const page = pageOf(standings, place.from);
  const complete = standings.filter(({ missing }) => missing.length === 0).length;
  const open = standings.find(({ missing }) => missing.length > 0);
  const ask: Ask = askIn({ kind: 'user' });
  return sheetMessage({
    kicker: `${units.join(' ')} ${shared.year(place.year)}`,
    title: texts.title,
    lines: [texts.counts(complete, page.all), ...shownLines(page)],
    sections: [section(null, page.rows.map(taskRow))],
    buttons: moreActions(page, moreWorkButton, place),
    altText: texts.alt(place.year, complete, page.all, open),
    quickReplies: [ask(phrases.report), ask(phrases.deadlines), ask(phrases.overview)],
  });
}

function taskRow(standing: Standing): SheetRow {
  return row({
    label: shared.titled(standing.measure),
    captions: [roundStateCaption(standing), dueCaption(standing)],
    button: { text: standing.report ? labels.correct : labels.report, action: startAction(standing) },
  });
}
