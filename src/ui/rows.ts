import { compact } from '../compact';
import { roundName } from '../domain/calendar/dates';
import type { Standing } from '../domain/reports/reports.rules';
import { missingText, STATE_NAMES, stateText } from '../domain/reports/texts';
import type { Caption } from './sheet';
import { texts } from './texts';

type Due = Pick<Standing, 'dueOn' | 'daysLeft' | 'missing'>;

export const plain = (text: string): Caption => ({ text, late: false });

/** What is known of a measure's report, and what it lacks: `รายงานแล้ว 60% ยังขาดผลลัพธ์`. */
export function stateCaption({ report, hasDraft, missing }: Standing): Caption {
  const lacking = missingText(missing);
  return plain(compact([hasDraft ? STATE_NAMES.draft : stateText(report), lacking ? lacking : null]).join(' '));
}

/** The same with the round before it, for lists that hold both rounds. */
export function roundStateCaption(standing: Standing): Caption {
  return plain(`${roundName(standing.round)} ${stateCaption(standing).text}`);
}

/** Due day and days left. */
export function dueCaption(standing: Due): Caption {
  return { text: texts.dueDay(standing), late: isLate(standing) };
}

/** Whether something is still owed though the due day is over. */
const isLate = ({ daysLeft, missing }: Pick<Due, 'daysLeft' | 'missing'>): boolean =>
  daysLeft < 0 && missing.length > 0;
