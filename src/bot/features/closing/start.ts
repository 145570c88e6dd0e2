import { closableOf, numbersOf } from '../../../domain/reports/closing.rules';
import { isOfRound, roundsOf } from '../../../domain/reports/current.rules';
import { askedWork } from '../../../domain/reports/load-standings';
import { messageAction } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import { choiceMessage } from '../../../ui/choice-message';
import { texts as shared } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import type { Slots } from '../../understand';
import { closingForm } from './form';
import { labels, texts } from './texts';

/** As many rounds as a message has room to offer. */
const MOST = 12;

/**
 * Begins with what was said of measure, round, year and reason; asks which round where several have something overdue.
 * @throws Refusal `nothing_to_close`
 */
export async function startClosing(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { standings } = await askedWork(ctx.organisation, ctx.now, slots.fiscalYear);
  const nums = measuresSaid(slots);
  const meant = closableOf(standings).filter(
    ({ measure, round }) => (nums?.includes(measure.num) ?? true) && (slots.round ?? round) === round,
  );
  const rounds = roundsOf(meant);
  const [of, ...others] = rounds;
  if (!of) throw new Refusal('nothing_to_close', nums ? texts.noneOf(nums) : texts.nothing);
  if (others.length > 0) {
    const ways = rounds.slice(0, MOST).map((one) => messageAction(shared.round(one), labels.close(nums, one)));
    return { replies: [choiceMessage(texts.whichRound, ways)] };
  }
  return closingForm.start(ctx, {
    year: of.fiscalYear,
    round: of.round,
    nums: nums ?? numbersOf(meant.filter((one) => isOfRound(one, of))),
    reason: slots.reason ?? null,
  });
}

/** Null: none was named, so all that is overdue. */
function measuresSaid({ measure, measures }: Slots): number[] | null {
  return measures ?? (measure === undefined ? null : [measure]);
}
