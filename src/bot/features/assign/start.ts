import { refuseTry } from '../../../domain/abilities/refuse-try';
import { askedPlan } from '../../../domain/measures/plan';
import { unitNames } from '../../../domain/measures/units.rules';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { staffOf } from './draft';
import { assignForm } from './form';
import { readNames } from './read-names';
import { texts } from './texts';
import { unitsToAssign } from './units';

/**
 * มอบมาตรการ 3 ให้ …: with the names that were said it is only confirmed; else it is asked to whom.
 * @throws Refusal `no_measure`, `no_such_measure`, `other_unit` where neither an admin nor the unit's head asks
 */
export async function startAssigning(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { measure: num, fiscalYear, people: names } = slots;
  if (num === undefined) throw new Refusal('no_measure', texts.which);
  const plan = await askedPlan(ctx.office, ctx.now, fiscalYear);
  const measure = plan.measures.find((one) => one.num === num);
  if (!measure) throw new Refusal('no_such_measure', texts.noSuchMeasure(num, plan.fiscalYear));
  const units = unitsToAssign(ctx, measure);
  const [unit, ...others] = units;
  if (!unit) {
    const refusal = new Refusal('other_unit', texts.notYours(num, unitNames(ctx.organisation, measure.units)));
    return refuseTry(ctx.office, ctx, { ability: 'assign', subject: `measure ${plan.fiscalYear}/${num}` }, refusal);
  }
  const asked = { year: plan.fiscalYear, num, unit: others.length > 0 ? null : unit.key, people: null };
  if (names === undefined) return assignForm.start(ctx, asked);
  const found: { unit: string; people: string[] }[] = [];
  let problem: string | null = null;
  for (const { key } of units) {
    const read = readNames(names, await staffOf(ctx, key));
    if ('problem' in read) problem ??= read.problem;
    else found.push({ unit: key, people: read.people });
  }
  const [only, ...more] = found;
  if (only && more.length === 0) return assignForm.start(ctx, { ...asked, ...only });
  return assignForm.start(ctx, asked, { notice: only ? null : problem });
}
