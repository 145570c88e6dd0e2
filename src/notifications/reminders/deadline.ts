import { roundOf } from '../../domain/reports/current.rules';
import type { Standing } from '../../domain/reports/reports.rules';
import { dueCaption, roundStateCaption, stateCaption, yearOf } from '../../ui/rows';
import type { Caption, Sheet } from '../../ui/sheet';
import { texts as shared } from '../../ui/texts';

/** From so many days before a deadline on a reminder is coloured as pressing; its words say the days in any case. */
const PRESSING_DAYS = 3;

/** The deadline a list is headed by: that of its most urgent entry. */
export interface Deadline {
  /** of the most urgent entry */
  fiscalYear: number;
  daysLeft: number;
  tone: NonNullable<Sheet['tone']>;
  /** the deadline in words, where all entries have the same; else each says its own */
  lines: string[];
  captions(standing: Standing): Caption[];
}

/** @param open most urgent first, at least one */
export function deadlineOf(open: readonly Standing[]): Deadline {
  const [first] = open;
  if (!first) throw new RangeError('Nothing is due');
  const listYear = yearOf(open);
  const isOne = listYear !== null && open.every(({ round, dueOn }) => round === first.round && dueOn === first.dueOn);
  return {
    fiscalYear: first.measure.fiscalYear,
    daysLeft: first.daysLeft,
    tone: first.daysLeft < 0 ? 'danger' : first.daysLeft <= PRESSING_DAYS ? 'warn' : 'brand',
    lines: isOne ? [`${shared.round(roundOf(first))} ${shared.dueDay(first)}`] : [],
    captions: (standing) =>
      isOne ? [stateCaption(standing)] : [roundStateCaption(standing, null), dueCaption(standing)],
  };
}
