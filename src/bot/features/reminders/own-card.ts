import type { Standing } from '../../../domain/reports/reports.rules';
import { postbackAction } from '../../../line/compose';
import type { Action, Message } from '../../../line/types';
import { askIn } from '../../measures/ask';
import { ROWS_A_SHEET, row, type SheetRow, section, sheetMessage } from '../../measures/sheet';
import { asks, texts as shared } from '../../measures/texts';
import { startButton } from '../report/buttons';
import { startAction } from '../report/start-action';
import { againButton, notMineButton } from './buttons';
import { type Deadline, deadlineOf } from './deadline';
import { labels, texts } from './texts';

export interface OwnCard {
  /** above the title: whose list it is, or who asks for it */
  kicker: string;
  /** said before everything else */
  opening: string[];
  /** what still lacks something, most urgent first, at least one */
  open: readonly Standing[];
  /** how many it covers, complete ones too */
  all: number;
  /** by which the buttons find the message's row again */
  occasion: string;
  /** whether it may be asked for once more */
  mayAgain: boolean;
  altText: (open: readonly Standing[], daysLeft: number) => string;
}

/** A person's own list to work off: what of each measure is still missing, and a button each to report it now. */
export function ownCard(card: OwnCard): Message {
  const { open, all, occasion } = card;
  const deadline = deadlineOf(open);
  const shown = open.slice(0, ROWS_A_SHEET);
  const ask = askIn({ kind: 'user' });
  return sheetMessage({
    kicker: card.kicker,
    title: texts.title(deadline.daysLeft),
    tone: deadline.tone,
    lines: [
      ...card.opening,
      ...deadline.lines,
      texts.counts(all - open.length, all),
      ...(shown.length < open.length ? [texts.more(shown.length, open.length, asks.myMeasures)] : []),
    ],
    sections: [
      section(
        null,
        shown.map((standing) => taskRow(standing, deadline)),
      ),
    ],
    buttons: [
      ...mostPressing(open).map((standing) => reportAction(standing, labels.reportNow)),
      ...(card.mayAgain ? [postbackAction({ label: labels.again, kind: againButton, payload: { occasion } })] : []),
      postbackAction({ label: labels.notMine, kind: notMineButton, payload: { occasion, from: 0 } }),
    ],
    altText: card.altText(open, deadline.daysLeft),
    quickReplies: [ask(asks.myMeasures), ask(asks.deadlines)],
  });
}

function taskRow(standing: Standing, deadline: Deadline): SheetRow {
  return row({
    label: shared.titled(standing.measure),
    captions: deadline.captions(standing),
    button: { text: buttonText(standing), action: reportAction(standing) },
  });
}

/** What has no report at all comes before what only lacks a part. */
function mostPressing(open: readonly Standing[]): Standing[] {
  return [open.find(({ missing }) => missing.includes('report')) ?? open[0]].filter((one) => one !== undefined);
}

function buttonText({ report, missing }: Standing): string {
  if (!report) return labels.report;
  return missing.includes('report') ? labels.correct : labels.add;
}

/** Begins the report; of one that is handed in only what it lacks is asked for. */
function reportAction(standing: Standing, short?: string): Action {
  const { measure, round, missing } = standing;
  if (missing.includes('report')) return startAction(standing, short);
  const says = labels.addTo(measure.num, round);
  return postbackAction({
    label: short ?? says,
    says,
    kind: startButton,
    payload: { year: measure.fiscalYear, measure: measure.num, round, lacking: true },
  });
}
