import { compact } from '../../compact';
import type { Standing } from '../../domain/reports/reports.rules';
import { postbackAction } from '../../line/compose';
import type { Action, Message } from '../../line/types';
import { askIn } from '../../ui/ask';
import { pageOf, shownLines } from '../../ui/pages';
import { addLackingAction, startAction, startBriefAction } from '../../ui/report-actions';
import { ROWS_A_SHEET, row, type SheetRow, section, sheetMessage } from '../../ui/sheet';
import { phrases, texts as shared } from '../../ui/texts';
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

/** A send takes five messages, and the digest of units and the summary of the office want one each. */
const MOST_SHEETS = 3;

/**
 * A person's own list to work off: what of each measure is still missing, and a button each to report it now. A long one goes on
 * in further sheets of the same send.
 */
export function ownCards(card: OwnCard): Message[] {
  const { open } = card;
  const deadline = deadlineOf(open);
  const sheets = Math.min(MOST_SHEETS, Math.ceil(open.length / ROWS_A_SHEET));
  return Array.from({ length: sheets }, (_, index) => {
    const page = pageOf(open, index * ROWS_A_SHEET);
    const isFirst = index === 0;
    return sheetMessage({
      kicker: card.kicker,
      title: isFirst ? texts.title(deadline.daysLeft) : texts.goesOn,
      tone: deadline.tone,
      lines: [...(isFirst ? opening(card, deadline) : []), ...shownLines(page)],
      sections: [
        section(
          null,
          page.rows.map((standing) => taskRow(standing, deadline)),
        ),
      ],
      buttons: isFirst ? ownActions(card) : [],
      altText: isFirst ? card.altText(open, deadline.daysLeft) : [texts.goesOn, ...shownLines(page)].join(' '),
      quickReplies: index === sheets - 1 ? quickRepliesOf(deadline) : [],
    });
  });
}

function opening({ opening: words, open, all }: OwnCard, { lines, fiscalYear }: Deadline): string[] {
  const most = MOST_SHEETS * ROWS_A_SHEET;
  const question = phrases.withYear(phrases.myMeasures, fiscalYear);
  const more = open.length > most ? [texts.more(most, open.length, question)] : [];
  return [...words, ...lines, texts.counts(all - open.length, all), ...more];
}

function ownActions({ open, occasion, mayAgain }: OwnCard): Action[] {
  return compact([
    ...mostPressing(open).map((standing) => reportAction(standing, labels.reportNow)),
    mayAgain && postbackAction({ label: labels.again, kind: againButton, payload: { occasion } }),
    postbackAction({ label: labels.notMine, kind: notMineButton, payload: { occasion, from: 0 } }),
  ]);
}

/** They lead to the year that the list is about: in October that is not the running one. */
function quickRepliesOf({ fiscalYear }: Deadline): Action[] {
  const ask = askIn({ kind: 'user' });
  const ofYear = [phrases.myMeasures, phrases.deadlines].map((label) =>
    ask(label, phrases.withYear(label, fiscalYear)),
  );
  return [...ofYear, ask(phrases.fillInOnePage)];
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
  const { measure, round, missing, report } = standing;
  if (!report) return startBriefAction(standing, short);
  if (missing.includes('report')) return startAction(standing, short);
  const says = labels.addTo(measure.num, round, measure.jointUnit);
  return addLackingAction(standing, { label: short ?? says, says });
}
