import { abilitiesOf } from '../../domain/abilities/abilities-of';
import { theReport } from '../../domain/abilities/things';
import { askTogether } from '../../domain/ask-together';
import { fiscalYearOf, type Round } from '../../domain/calendar/dates';
import { loadQueue, queueAsked, type Waiting } from '../../domain/reviews/load-queue';
import type { MemberContext } from '../context';
import type { Scope } from './scope';

/**
 * What waits for this reviewer, the longest waiting first.
 * @param round null: whichever
 */
export async function waitingFor(
  ctx: MemberContext,
  units: Scope,
  round: Round | null = null,
): Promise<{
  waiting: Waiting[];
  /** how many wait that the reviewer has written in */
  own: number;
}> {
  await askTogether(ctx.office, queueAsked(ctx.office, fiscalYearOf(ctx.now), round ?? undefined));
  const all = await loadQueue(ctx.office, units, round ?? undefined);
  const waiting = all.filter(({ measure, authors }) => abilitiesOf(ctx.person, theReport(measure, authors)).review);
  return { waiting, own: all.length - waiting.length };
}
