import type { Measure } from '../../../domain/measures/measure.model';
import { askedPlan } from '../../../domain/measures/plan';
import type { TaughtWord } from '../../../domain/organisations/organisation.model';
import { positionByWords } from '../../../domain/positions/position-by-words';
import { comparable } from '../../../domain/thai-text/comparable';
import { texts as shared } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import { readSlots } from '../../measures/read-answer';
import type { Meaning } from './draft';

/** What words name: a unit, a measure of the plan that is worked on, or a position; null: nothing, or too much. */
export async function meaningOf(ctx: MemberContext, said: string): Promise<Meaning | null> {
  const { units, approvalChain = [] } = ctx.organisation;
  const isNamed = (name: string): boolean => comparable(name) === comparable(said);
  const unit = units.find(({ name }) => isNamed(name));
  if (unit) return { is: 'unit', key: unit.key, name: unit.name };
  const titled = approvalChain.find(({ title }) => isNamed(title));
  if (titled) return asPosition(titled);
  const slots = readSlots(`สถานะของ ${said}`, ctx.vocabulary);
  if (slots.measures === undefined && slots.measure !== undefined) {
    const { measures } = await askedPlan(ctx.office, ctx.now, undefined);
    const measure = measures.find(({ num }) => num === slots.measure);
    if (measure) return asMeasure(measure);
  }
  const named = slots.units === undefined ? units.find(({ name }) => name === slots.unit) : undefined;
  if (named) return { is: 'unit', key: named.key, name: named.name };
  const position = positionByWords(ctx.organisation, said);
  return position && asPosition(position);
}

const asPosition = ({ position, title }: { position: string; title: string }): Meaning => ({
  is: 'position',
  key: position,
  name: title,
});

const asMeasure = (measure: Measure): Meaning => ({
  is: 'measure',
  key: measure.title,
  name: shared.titled(measure),
});

/** What a taught word means, by its name of today; null: that is no more. */
export function nameOfMeaning({ organisation }: MemberContext, { is, key }: TaughtWord): string | null {
  if (is === 'measure') return key;
  if (is === 'unit') return organisation.units.find((one) => one.key === key)?.name ?? null;
  return organisation.approvalChain?.find(({ position }) => position === key)?.title ?? null;
}
