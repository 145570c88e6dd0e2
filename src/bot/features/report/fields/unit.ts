import { measureOfPlan } from '../../../../domain/measures/plan';
import { partsWithin } from '../../../measures/part-asked';
import { scopeHere } from '../../../measures/scope';
import { unitField as whoseUnit } from '../../../measures/unit-field';
import type { Values } from '../draft';
import { texts } from '../texts';

/** For which unit a joint measure is reported: asked of who reports for several of its units. It is corrected with the measure. */
export const unitField = whoseUnit<Values>({
  ask: ({ measure }) => texts.chooseUnit(measure ?? 0),
  choices: async (ctx, { year, measure: num }) => {
    const measure = await measureOfPlan(ctx.office, year, num);
    return measure ? partsWithin(ctx, measure, scopeHere(ctx, 'report')) : [];
  },
  take: (unit) => ({ answer: { unit } }),
});
