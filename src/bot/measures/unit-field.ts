import type { MeasurePart } from '../../domain/measures/parts.rules';
import { unitByWords } from '../../domain/organisations/unit-by-words';
import { texts } from '../../ui/texts';
import type { MemberContext } from '../context';
import type { Choosing, Field, Reading } from '../forms/field';

interface WhoseUnit<Values> extends Pick<Field<Values, never>, 'isAnswered'> {
  /** the question */
  ask(values: Values): string;
  /** the parts that the person may choose from */
  choices(ctx: MemberContext, values: Values): Promise<readonly Pick<MeasurePart, 'unit' | 'jointUnit'>[]>;
  /** takes the part of a unit. @param unit its key */
  take(unit: string, moment: Choosing<Values>): Reading<Values> | Promise<Reading<Values>>;
}

/** Asks whose part of a joint measure is meant, of those that the person has. */
export function unitField<Values>({ ask, choices, take, ...field }: WhoseUnit<Values>): Field<Values, never> {
  return {
    ...field,
    name: 'unit',
    isOptional: false,
    ask: ({ draft }) => ask(draft),
    options: async ({ ctx, draft }) =>
      (await choices(ctx, draft)).map(({ unit, jointUnit }) => ({
        key: unit,
        label: jointUnit ?? unit,
        choose: (moment) => take(unit, moment),
      })),
    read: async (text, moment) => {
      const said = unitByWords(moment.ctx.organisation, text);
      const found = (await choices(moment.ctx, moment.draft)).find(({ unit }) => unit === said?.key);
      return found ? take(found.unit, moment) : { retry: texts.chooseUnit };
    },
  };
}
