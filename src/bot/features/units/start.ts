import { takeUnitName } from '../../../domain/units/unit-name.rules';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import type { ChangeUnit } from './buttons';
import { unitsForm } from './form';
import { readRename } from './read-command';
import { texts } from './texts';

/** เพิ่มส่วนราชการ …: with its name at once, or asks for it. */
export function startAdding(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { detail = '' } = slots;
  return begin(ctx, { change: 'add', unit: null }, detail === '' ? null : detail, null);
}

/** เปลี่ยนชื่อส่วนราชการ … เป็น …: goes as far as it was said. */
export function startRenaming(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { unit, unknown, name } = readRename(ctx.organisation, slots.detail ?? '');
  return begin(ctx, { change: 'rename', unit }, name, unknown === null ? null : texts.noSuchUnit(unknown));
}

export function startFromCard(ctx: MemberContext, { payload }: Input<ChangeUnit>): Promise<Outcome> {
  return begin(ctx, payload, null, null);
}

/** A name that cannot be is asked for again, with why. */
function begin(
  ctx: MemberContext,
  { change, unit }: ChangeUnit,
  typed: string | null,
  problem: string | null,
): Promise<Outcome> {
  const values = { change, unit, name: null };
  if (typed === null) return unitsForm.start(ctx, values, { notice: problem });
  try {
    return unitsForm.start(ctx, { ...values, name: takeUnitName(ctx.organisation, typed, unit) }, { notice: problem });
  } catch (error) {
    if (error instanceof Refusal) return unitsForm.start(ctx, values, { notice: problem ?? error.message });
    throw error;
  }
}
