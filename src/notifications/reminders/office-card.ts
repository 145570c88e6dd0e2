import { compact } from '../../compact';
import { type OwingUnit, rankOwingUnits } from '../../domain/reminders/owing-units.rules';
import type { Standing } from '../../domain/reports/reports.rules';
import type { Message } from '../../line/types';
import { askIn } from '../../ui/ask';
import { plain } from '../../ui/rows';
import { ROWS_A_SHEET, row, type SheetRow, section, sheetMessage } from '../../ui/sheet';
import { phrases } from '../../ui/texts';
import { deadlineOf } from './deadline';
import { nudgeActionFor } from './nudge-action';
import type { OfficeNow } from './office-now';
import { reviewAction } from './review-action';
import { labels, texts } from './texts';
import { whoAction } from './who-action';

interface ForReader {
  /** how many reports wait for the reader's own review */
  toReview: number;
  /** names of units that owe something, and in which nobody is registered */
  unstaffed: readonly string[];
}

/**
 * An office's units, those that owe most first: for executives with one tap that asks the rest, for a group of the whole office
 * without.
 * @param covered what the reminder covers, complete or not
 * @param open what of it lacks something, most urgent first, at least one
 */
export function officeCard(
  at: OfficeNow,
  covered: readonly Standing[],
  open: readonly Standing[],
  chat: 'user' | 'group',
  { toReview, unstaffed }: ForReader,
): Message {
  const { organisation } = at;
  const deadline = deadlineOf(open);
  const ranked = rankOwingUnits(organisation, covered);
  const shown = ranked.slice(0, ROWS_A_SHEET);
  const owing = ranked.filter(({ all, complete }) => complete < all);
  const ask = askIn({ kind: chat });
  const overview = phrases.withYear(phrases.overview, deadline.fiscalYear);
  const isPrivate = chat === 'user';
  return sheetMessage({
    kicker: isPrivate ? `${texts.officeKicker} ${organisation.name}` : organisation.name,
    title: texts.title(deadline.daysLeft),
    tone: deadline.tone,
    lines: compact([
      toReview > 0 && texts.toReview(toReview),
      ...deadline.lines,
      texts.counts(covered.length - open.length, covered.length),
      shown.length < ranked.length && texts.more(shown.length, ranked.length, isPrivate ? overview : `/${overview}`),
    ]),
    sections: [section(null, shown.map(unitRow))],
    notes: unstaffed.length > 0 ? [texts.nobodyIn(unstaffed)] : [],
    buttons: compact([
      ...reviewAction(toReview),
      ...(isPrivate ? nudgeActionFor(open) : []),
      whoAction(open, chat),
      ask(labels.overview, overview),
      isPrivate && ask(phrases.openDashboard),
    ]),
    altText: texts.officeAlt(
      organisation.name,
      open,
      deadline.daysLeft,
      owing.map(({ unit }) => unit.name),
    ),
    quickReplies: isPrivate ? [ask(phrases.deadlines, phrases.withYear(phrases.deadlines, deadline.fiscalYear))] : [],
  });
}

function unitRow({ unit, all, complete, unreported, late }: OwingUnit): SheetRow {
  return row({
    label: unit.name,
    value: texts.complete(complete, all),
    percent: Math.floor((complete / all) * 100),
    captions: compact([
      complete < all && plain(texts.owed({ unreported, lacking: all - complete - unreported })),
      late > 0 && { text: texts.late(late), late: true },
    ]),
  });
}
