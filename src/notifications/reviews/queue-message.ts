import { compact } from '../../compact';
import { daysBetween, type LocalDate, localDate } from '../../domain/calendar/dates';
import { progressText } from '../../domain/reports/texts';
import type { Waiting } from '../../domain/reviews/load-queue';
import { postbackAction } from '../../line/compose';
import type { Action, Message } from '../../line/types';
import { moreActions, pageOf, shownLines } from '../../ui/pages';
import { plain } from '../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../ui/sheet';
import { texts as shared } from '../../ui/texts';
import { moreQueueButton, openButton, type QueuePlace, reportOf, severalButton } from './buttons';
import { labels, texts } from './texts';

export interface QueueList {
  title: string;
  /** whose list it is, in words */
  of: string;
  /** what the reader may review */
  waiting: readonly Waiting[];
  /** how many wait that the reader has written in */
  own: number;
  place: QueuePlace;
  today: LocalDate;
  quickReplies: Action[];
}

/** The list of reports that wait for a review, the one that waits longest first, each with a button that opens it. */
export function queueMessage({ title, of, waiting, own, place, today, quickReplies }: QueueList): Message {
  const page = pageOf(waiting, place.from);
  return sheetMessage({
    kicker: of,
    title,
    lines: compact([texts.waiting(page.all), own > 0 && texts.ownWaiting(own), ...shownLines(page)]),
    sections: [
      section(
        null,
        page.rows.map((one) => waitingRow(one, today)),
      ),
    ],
    buttons: [...severalActions(waiting, place), ...moreActions(page, moreQueueButton, place)],
    altText: texts.queueAlt(
      of,
      page.all,
      page.rows.map(({ report }) => texts.titled(report.measure, report.round)),
    ),
    quickReplies,
  });
}

/** One is approved where it is opened. */
function severalActions(waiting: readonly Waiting[], { unit, round }: QueuePlace): Action[] {
  if (waiting.length < 2) return [];
  return [postbackAction({ label: labels.several, kind: severalButton, payload: { unit, round } })];
}

function waitingRow(one: Waiting, today: LocalDate): SheetRow {
  const { report, measure } = one;
  const progress = progressText(report);
  return row({
    label: shared.titled(measure),
    captions: [
      plain(compact([texts.titled(report.measure, report.round), `ปี ${report.fiscalYear}`, progress]).join(' ')),
      plain(texts.since(report.reportedAt, daysBetween(localDate(report.reportedAt), today))),
    ],
    button: {
      text: labels.open,
      action: postbackAction({
        label: labels.openLong(report.measure, report.round, measure.jointUnit),
        kind: openButton,
        payload: reportOf(one),
      }),
    },
  });
}
