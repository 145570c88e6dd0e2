import { takeHolidayName } from '../../../domain/holidays/own-holidays.rules';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import type { ChangeHoliday } from './buttons';
import type { Values } from './draft';
import { holidaysForm } from './form';
import { readHoliday } from './read-command';
import { texts } from './texts';

/** เพิ่มวันหยุด …: with its days and name as far as they were said. */
export function startAdding(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { from, to, name, isImpossible } = readHoliday(slots.detail ?? '', ctx.today);
  const said = { change: 'add' as const, first: from, last: to };
  const problem = isImpossible ? texts.noSuchDay : null;
  if (name === null) return begin(ctx, said, problem);
  try {
    return begin(ctx, { ...said, name: takeHolidayName(name) }, problem);
  } catch (error) {
    if (error instanceof Refusal) return begin(ctx, said, problem ?? error.message);
    throw error;
  }
}

/** ลบวันหยุด … */
export function startRemoving(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { from, to, isImpossible } = readHoliday(slots.detail ?? '', ctx.today);
  return begin(ctx, { change: 'remove', first: from, last: to ?? from }, isImpossible ? texts.noSuchDay : null);
}

export function startFromCard(ctx: MemberContext, { payload }: Input<ChangeHoliday>): Promise<Outcome> {
  return begin(ctx, payload, null);
}

const begin = (
  ctx: MemberContext,
  said: Pick<Values, 'change' | 'first' | 'last'> & Partial<Values>,
  notice: string | null,
): Promise<Outcome> => holidaysForm.start(ctx, { name: null, ...said }, { notice });
