import type { MemberContext } from '../../context';
import type { Draft } from '../../forms/draft';
import type { Resolved } from '../../forms/form';
import type { Values } from './draft';
import { type DueDays, dueDaysOf, problemOf } from './due-days';

/**
 * Holds a draft against the due days of today: the only round that there is need not be asked for, and a day that cannot be it is
 * dropped, with why.
 * @throws Refusal `no_such_measure`, `no_such_round`
 */
export async function resolveDraft(ctx: MemberContext, draft: Draft<Values>): Promise<Resolved<Values, DueDays>> {
  const facts = await dueDaysOf(ctx, draft);
  const [first, ...others] = facts.days;
  const known = first && others.length === 0 ? { ...draft, round: first.round } : draft;
  const notice = problemOf(ctx, facts, known);
  return { draft: notice === null ? known : { ...known, dueOn: null }, facts, notice };
}
