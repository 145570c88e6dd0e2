import { compact } from '../compact';
import { roundName } from '../domain/calendar/dates';
import { importedIn } from '../domain/measures/result-round.rules';
import { isOverdue, roundOf } from '../domain/reports/current.rules';
import { isImported, type Standing } from '../domain/reports/reports.rules';
import { CLOSED, importedText, missingText, STATE_NAMES, stateText } from '../domain/reports/texts';
import type { Caption } from './sheet';
import { texts } from './texts';

type Due = Pick<Standing, 'dueOn' | 'daysLeft' | 'missing'>;

export const plain = (text: string): Caption => ({ text, late: false });

/**
 * What is known of a measure's report, and what it lacks: `รายงานแล้ว 60% ยังขาดผลลัพธ์`; `ปิดโดยผู้ดูแลระบบ` of what was closed;
 * `มีผลที่นำเข้า 5 เม.ย. 2570` where an import says what came of it, and no report.
 */
export function stateCaption(standing: Standing): Caption {
  const { report, hasDraft, missing, exempt, releaseWord, measure, round } = standing;
  if (isImported(standing)) return plain(importedText(importedIn(measure, round)?.imported?.on));
  const lacking = missingText(missing);
  const state = hasDraft ? STATE_NAMES.draft : exempt === 'closed' && !report ? null : stateText(report, releaseWord);
  return plain(compact([state, exempt === 'closed' && CLOSED, lacking ? lacking : null]).join(' '));
}

/**
 * The same with the round before it, for lists that hold several.
 * @param listYear the fiscal year (BE) that the list is headed by; null: it holds several, so each says its own
 */
export function roundStateCaption(standing: Standing, listYear: number | null): Caption {
  const round = listYear === null ? texts.round(roundOf(standing)) : roundName(standing.round);
  return plain(`${round} ${stateCaption(standing).text}`);
}

/** The fiscal year (BE) of all of a list; null where it holds several, or nothing. */
export function yearOf(standings: readonly Pick<Standing, 'measure'>[]): number | null {
  const years = new Set(standings.map(({ measure }) => measure.fiscalYear));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** Due day and days left. */
export function dueCaption(standing: Due): Caption {
  const late = isOverdue(standing);
  return { text: texts.dueDay(standing, !late), late };
}

/** The same of a measure of several parts: of one that lacks something, as long as one does. */
export const wholeDueCaption = ({ parts, least }: { parts: readonly Due[]; least: Due }): Caption =>
  dueCaption(parts.find(({ missing }) => missing.length > 0) ?? least);
