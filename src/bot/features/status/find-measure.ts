import { belongsTo } from '../../../domain/abilities/roles.rules';
import type { Measure } from '../../../domain/measures/measure.model';
import type { Plan } from '../../../domain/measures/plan';
import { unitNames } from '../../../domain/measures/units.rules';
import { listInThai } from '../../../domain/thai-text/lists';
import { textMessage } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import { askIn } from '../../../ui/ask';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';
import { scopeHere } from '../../measures/scope';
import { texts } from './texts';

/**
 * The measure of a plan that may be seen here, or the answer that there is none of that number.
 * @throws Refusal `other_unit` in the group of a unit that the measure does not belong to
 */
export function findMeasure(ctx: MemberContext, plan: Plan, num: number): { measure: Measure } | { missing: Outcome } {
  const ask = askIn(ctx.chat);
  const measure = plan.measures.find((one) => one.num === num);
  if (!measure) {
    const nums = plan.measures.map((one) => one.num);
    const say = texts.noSuchMeasure(num, plan.fiscalYear, nums);
    return { missing: { replies: [textMessage(say, [ask(phrases.overview), ask(phrases.deadlines)])] } };
  }
  const scope = scopeHere(ctx, 'view');
  if (scope !== 'all' && !belongsTo(measure.units, scope)) {
    const responsible = unitNames(ctx.organisation, measure.units);
    throw new Refusal('other_unit', texts.otherUnit(num, responsible, listInThai(unitNames(ctx.organisation, scope))));
  }
  return { measure };
}
