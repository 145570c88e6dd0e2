import { z } from 'zod';
import type { Measure } from '../../../domain/measures/measure.model';
import { measures } from '../../../domain/measures/measure.model';
import { people, type StoredPerson } from '../../../domain/people/person.model';
import { Refusal } from '../../../refusal';
import { payloads } from '../../../ui/payloads';
import type { MemberContext } from '../../context';
import type { Draft } from '../../forms/draft';
import type { Resolved } from '../../forms/form';
import { texts } from './texts';

/** To whom a measure is to be given. */
export const valuesSchema = z.object({
  year: payloads.year,
  num: payloads.measure,
  /** the unit's key; null: not said yet */
  unit: payloads.unit.nullable(),
  /** ids; none: the whole unit; null: not said yet */
  people: z.array(z.string()).nullable(),
});
export type Values = z.infer<typeof valuesSchema>;

/** What was looked up of it. */
export interface Facts {
  measure: Measure;
  /** the unit's staff of today */
  staff: StoredPerson[];
  /** those it is to be given to */
  chosen: StoredPerson[];
}

/** Holds it against the unit's staff of today. @throws Refusal `no_such_measure` */
export async function resolveDraft(ctx: MemberContext, draft: Draft<Values>): Promise<Resolved<Values, Facts>> {
  const { year: fiscalYear, num, unit } = draft;
  const measure = await measures(ctx.office).findOne({ fiscalYear, num });
  if (!measure) throw new Refusal('no_such_measure', texts.noSuchMeasure(num, fiscalYear));
  const staff = unit === null ? [] : await staffOf(ctx, unit);
  const chosen = staff.filter(({ _id }) => draft.people?.includes(String(_id)));
  return { draft, facts: { measure, staff, chosen }, notice: null };
}

export function staffOf({ office }: MemberContext, unit: string): Promise<StoredPerson[]> {
  return people(office).find(
    { grants: { $elemMatch: { role: 'staff', unit } } },
    { sort: { registeredAt: 1, _id: 1 } },
  );
}
