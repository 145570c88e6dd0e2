import { unitByWords } from '../../../domain/organisations/unit-by-words';
import { takeUnitName } from '../../../domain/units/unit-name.rules';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import type { ChangeUnit } from './buttons';
import type { Values } from './draft';
import { unitsForm } from './form';
import { readMerge, readRename } from './read-command';
import { texts } from './texts';

/** เพิ่มส่วนราชการ …: with its name at once, or asks for it. */
export function startAdding(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  return named(ctx, { change: 'add', unit: null }, slots.detail || null, null);
}

/** เปลี่ยนชื่อส่วนราชการ … เป็น …: goes as far as it was said. */
export function startRenaming(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { unit, unknown, behind } = readRename(ctx.organisation, slots.detail ?? '');
  return named(ctx, { change: 'rename', unit }, behind, unknown);
}

/** รวมส่วนราชการ … เข้ากับ …: goes as far as it was said. */
export function startMerging(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { unit, unknown, behind } = readMerge(ctx.organisation, slots.detail ?? '');
  const into = behind === null ? null : unitByWords(ctx.organisation, behind);
  const problem = unknown ?? (into ? null : behind);
  return begin(ctx, { change: 'merge', unit, into: into?.key ?? null }, problem && texts.noSuchUnit(problem));
}

/** ยุบส่วนราชการ … */
export function startEnding(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { detail = '' } = slots;
  const unit = detail === '' ? null : unitByWords(ctx.organisation, detail);
  const problem = detail === '' || unit ? null : texts.noSuchUnit(detail);
  return begin(ctx, { change: 'end', unit: unit?.key ?? null }, problem);
}

export function startFromCard(ctx: MemberContext, { payload }: Input<ChangeUnit>): Promise<Outcome> {
  return begin(ctx, payload, null);
}

/** A name that cannot be is asked for again, with why. @param unknown words that should name a unit and name none */
function named(ctx: MemberContext, of: ChangeUnit, typed: string | null, unknown: string | null): Promise<Outcome> {
  const problem = unknown && texts.noSuchUnit(unknown);
  if (typed === null) return begin(ctx, of, problem);
  try {
    return begin(ctx, { ...of, name: takeUnitName(ctx.organisation, typed, of.unit) }, problem);
  } catch (error) {
    if (error instanceof Refusal) return begin(ctx, of, problem ?? error.message);
    throw error;
  }
}

const begin = (
  ctx: MemberContext,
  said: Pick<Values, 'change' | 'unit'> & Partial<Values>,
  notice: string | null,
): Promise<Outcome> => unitsForm.start(ctx, { name: null, into: null, ...said }, { notice });
