import { refuseTry } from '../../../../domain/abilities/refuse-try';
import { belongsTo } from '../../../../domain/abilities/roles.rules';
import { measuresOfPlan } from '../../../../domain/measures/plan';
import { unitNames } from '../../../../domain/measures/units.rules';
import { overdueOfMeasure } from '../../../../domain/reports/current.rules';
import { askedWork } from '../../../../domain/reports/load-standings';
import type { LineEvent } from '../../../../line/types';
import { answers } from '../../../../notifications/reminders/texts';
import { Refusal } from '../../../../refusal';
import type { MemberContext } from '../../../context';
import { numberInEach } from '../../../measures/years-meant';
import type { Slots } from '../../../understand';
import { unitsToNudge } from '../to-catch-up';

/**
 * The year and number of a measure that somebody named to nudge about: of the year that was said, else the oldest in which it is overdue,
 * else the running one.
 * @throws Refusal `no_such_measure`; `other_unit` where it is of none of the units that they may ask, which is audited
 */
export async function measureToNudge(
  ctx: MemberContext,
  slots: Slots & { measure: number },
  event: LineEvent,
): Promise<{ fiscalYear: number; measure: number }> {
  const { open, standings } = await askedWork(ctx.organisation, ctx.now, slots.fiscalYear);
  const units = unitsToNudge(ctx);
  const own = standings.filter(({ measure }) => belongsTo(measure.units, units));
  const [late] = overdueOfMeasure(own, numberInEach(ctx, slots, event, open.fiscalYear), slots.round);
  if (late) return { fiscalYear: late.measure.fiscalYear, measure: late.measure.num };

  const { fiscalYear } = open;
  const num = slots.measure;
  if (own.some(({ measure }) => measure.fiscalYear === fiscalYear && measure.num === num)) {
    return { fiscalYear, measure: num };
  }
  const stored = (await measuresOfPlan(ctx.office, fiscalYear)).find((one) => one.num === num);
  if (!stored) throw new Refusal('no_such_measure', answers.noSuchMeasure(num, fiscalYear));
  const refusal = new Refusal('other_unit', answers.notYourMeasure(num, unitNames(ctx.organisation, stored.units)));
  return refuseTry(ctx.office, ctx, { ability: 'nudge', subject: `measure ${fiscalYear}/${num}` }, refusal);
}
