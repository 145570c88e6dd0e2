import {
  inOpenRound,
  isOfRound,
  overdueOf,
  type RoundOfYear,
  roundsOf,
} from '../../../../domain/reports/current.rules';
import { texts as shared } from '../../../../ui/texts';
import type { MemberContext } from '../../../context';
import type { Option } from '../../../forms/field';
import { workOf } from '../overdue-target';
import { roundOf, type SeveralDraft, type Values } from './draft';

/** The same reports for another round than the overdue one that they were taken for: an option of the review. */
export const toRound = (of: RoundOfYear, { entries }: Pick<Values, 'entries'>): Option<Values> => ({
  key: 'other',
  label: shared.round(of),
  answer: {
    year: of.fiscalYear,
    round: of.round,
    entries: entries.map((one) => ({ ...one, round: of.round, seen: 0 })),
  },
});

/**
 * The rounds in which reports that are being written are overdue, and the open round where each of these could be meant for it.
 * @returns `other` null: they are of it already, or one of them has it not
 */
export async function overdueAmong(
  ctx: MemberContext,
  { year: fiscalYear, round: ofAll, entries }: Pick<SeveralDraft, 'year' | 'round' | 'entries'>,
): Promise<{ rounds: RoundOfYear[]; other: RoundOfYear | null }> {
  const { open, standings } = await workOf(ctx);
  const late = overdueOf(standings).filter((standing) =>
    entries.some((entry) => {
      const round = roundOf(entry, { round: ofAll });
      const { num, unit } = standing.measure;
      const isOf = entry.measure === num && (entry.unit ?? unit) === unit;
      return round && isOf && isOfRound(standing, { fiscalYear, round });
    }),
  );
  const isInOpen = late.every((one) => inOpenRound(standings, one, open)?.measure.num === one.measure.num);
  return { rounds: roundsOf(late), other: late.length > 0 && late.length === entries.length && isInOpen ? open : null };
}
