import { measures } from '../../../../domain/measures/measure.model';
import { texts as shared } from '../../../../ui/texts';
import { choice } from '../../../forms/fields/choice';
import type { Facts, Values } from '../draft';
import { texts } from '../texts';
import { unitsToAssign } from '../units';

/** Of which unit, where the measure has several. */
export const unitField = choice<Values, Facts>({
  name: 'unit',
  options: async ({ ctx, draft: { year: fiscalYear, num } }) => {
    const measure = await measures(ctx.office).findOne({ fiscalYear, num });
    return (measure ? unitsToAssign(ctx, measure) : []).map(({ key, name }) => ({
      key,
      label: name,
      answer: { unit: key, people: null },
    }));
  },
  sheet: ({ facts: { measure } }) => ({
    kicker: texts.kicker(measure),
    title: texts.askUnit,
    lines: [shared.titled(measure)],
    altText: `${texts.askUnit} ${shared.titled(measure)}`,
  }),
});
