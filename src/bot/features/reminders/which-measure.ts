import type { Standing } from '../../../domain/reports/reports.rules';
import { postbackAction } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { notMineButton, notMineOfButton } from '../../../notifications/reminders/buttons';
import { answers, labels, texts } from '../../../notifications/reminders/texts';
import { askIn } from '../../../ui/ask';
import { moreActions, pageOf, shownLines } from '../../../ui/pages';
import { roundStateCaption } from '../../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../ui/sheet';
import { phrases, texts as shared } from '../../../ui/texts';

/** Asks which of several measures is not the person's. */
export function whichMeasure(open: readonly Standing[], occasion: string, from: number): Message {
  const page = pageOf(open, from);
  const ask = askIn({ kind: 'user' });
  return sheetMessage({
    kicker: texts.notMineTitle,
    title: answers.whichTitle,
    lines: [answers.which, ...shownLines(page)],
    sections: [
      section(
        null,
        page.rows.map((standing) => measureRow(standing, occasion)),
      ),
    ],
    buttons: moreActions(page, notMineButton, { occasion, from }),
    altText: answers.whichAlt(open),
    quickReplies: open
      .slice(0, 1)
      .map(({ measure }) => ask(phrases.myMeasures, phrases.withYear(phrases.myMeasures, measure.fiscalYear))),
  });
}

function measureRow(standing: Standing, occasion: string): SheetRow {
  const { measure, round } = standing;
  return row({
    label: shared.titled(measure),
    captions: [roundStateCaption(standing, null)],
    button: {
      text: labels.notMineShort,
      action: postbackAction({
        label: labels.notMineOf(measure.num, round),
        kind: notMineOfButton,
        payload: { occasion, year: measure.fiscalYear, measure: measure.num, round },
      }),
    },
  });
}
