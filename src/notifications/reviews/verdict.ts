import type { OfficeId } from '../../domain/office-store';
import { UNNAMED } from '../../domain/people/texts';
import { messageAction, textMessage } from '../../line/compose';
import type { Message } from '../../line/types';
import { nameOrPosition } from '../../ui/name-or-position';
import { pageOf, shownLines } from '../../ui/pages';
import { startAction } from '../../ui/report-actions';
import { formMessage } from '../../ui/report-form';
import { partName } from '../../ui/report-texts';
import { plain } from '../../ui/rows';
import { row, section, sheetMessage } from '../../ui/sheet';
import { phrases, texts as shared } from '../../ui/texts';
import { defineNotification } from '../define-notification';
import { noticeTexts, texts } from './texts';
import { type FoundReport, findTold, toldReports } from './told-reports';

/** Tells who wrote reports that they were sent back, and why. */
export const reviewReturned = defineNotification('review.returned', toldReports, {
  why: noticeTexts.whyReturned,
  async write({ payload }, _facts, office) {
    const found = await findTold(office, payload);
    const [first] = found;
    if (!first) return null;
    return found.length > 1 ? returnedList(found) : returnedAlone(office, first);
  },
});

async function returnedAlone(office: OfficeId, { measure, report, step }: FoundReport): Promise<Message> {
  const { fiscalYear, round } = report;
  const by = (await nameOrPosition(office, [String(step.by)])).get(String(step.by));
  const note = step.note ?? '';
  return formMessage({
    kicker: `${noticeTexts.returnedKicker} ${shared.year(fiscalYear)}`,
    title: texts.titled(measure.num, round, measure.jointUnit),
    tone: 'warn',
    lines: [shared.titled(measure), noticeTexts.returnedBy(by ?? UNNAMED, step.at)],
    fields: [],
    notes: [noticeTexts.reason(note)],
    buttons: [startAction({ measure, round, report })],
    altText: noticeTexts.returnedAlt(measure.num, round, note),
    quickReplies: [messageAction(phrases.myMeasures)],
  });
}

/** Those that a card has no room for stand in the person's own work. */
function returnedList(found: readonly FoundReport[]): Message {
  const page = pageOf(found, 0);
  return sheetMessage({
    kicker: noticeTexts.returnedKicker,
    title: noticeTexts.returnedCount(page.all),
    tone: 'warn',
    lines: shownLines(page),
    sections: [section(null, page.rows.map(returnedRow))],
    buttons: [messageAction(phrases.myMeasures)],
    altText: noticeTexts.returnedListAlt(found.map(({ report }) => report.measure)),
    quickReplies: [],
  });
}

function returnedRow({ measure, report, step }: FoundReport) {
  const { round } = report;
  return row({
    label: shared.titled(measure),
    captions: [plain(shared.round(report)), plain(noticeTexts.reason(step.note ?? ''))],
    button: { text: noticeTexts.correct, action: startAction({ measure, round, report }) },
  });
}

/** Tells who wrote reports that they were approved. */
export const reviewApproved = defineNotification('review.approved', toldReports, {
  why: noticeTexts.whyApproved,
  urgency: 'may_wait',
  async write({ payload }, _facts, office) {
    const found = await findTold(office, payload);
    const [first] = found;
    if (!first) return null;
    const { measure, report } = first;
    const said =
      found.length > 1 ? approvedList(found) : noticeTexts.approved(measure.num, report.round, measure.jointUnit);
    return textMessage(said, [messageAction(phrases.myMeasures)]);
  },
});

/** Round by round, with the part where the measure is of several units: the others' may wait still. */
function approvedList(found: readonly FoundReport[]): string {
  const rounds = new Map<string, string[]>();
  for (const { measure, report } of found) {
    const round = shared.round(report);
    rounds.set(round, [...(rounds.get(round) ?? []), partName(measure.num, measure.jointUnit)]);
  }
  return noticeTexts.approvedList(found.length, [...rounds]);
}
