import type { MeasurePart } from '../../../../domain/measures/parts.rules';
import { measureOfPlan } from '../../../../domain/measures/plan';
import { unitByWords } from '../../../../domain/organisations/unit-by-words';
import type { MemberContext } from '../../../context';
import { partsWithin } from '../../../measures/part-asked';
import { scopeHere } from '../../../measures/scope';
import type { Values } from '../draft';
import type { ReportField } from '../resolve-draft';
import { texts } from '../texts';

/** For which unit a joint measure is reported: asked of who reports for several of its units. It is corrected with the measure. */
export const unitField: ReportField = {
  name: 'unit',
  isOptional: false,
  ask: ({ draft }) => texts.chooseUnit(draft.measure ?? 0),
  options: async ({ ctx, draft }) =>
    (await choices(ctx, draft)).map(({ unit, jointUnit }) => ({
      key: unit,
      label: jointUnit ?? unit,
      answer: { unit },
    })),
  read: async (text, { ctx, draft }) => {
    const said = unitByWords(ctx.organisation, text);
    const found = (await choices(ctx, draft)).find(({ unit }) => unit === said?.key);
    return found ? { answer: { unit: found.unit } } : { retry: texts.unitNotUnderstood };
  },
};

/** The parts of the measure that the person may report here. */
async function choices(ctx: MemberContext, { year, measure: num }: Values): Promise<MeasurePart[]> {
  const measure = await measureOfPlan(ctx.office, year, num);
  return measure ? partsWithin(ctx, measure, scopeHere(ctx, 'report')) : [];
}
