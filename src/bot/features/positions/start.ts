import { positionByWords } from '../../../domain/positions/position-by-words';
import { takePositionTitle } from '../../../domain/positions/position-title.rules';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import type { ChangePosition, HolderButtonPayload } from './buttons';
import { NOBODY, type Values } from './draft';
import { holderByWords } from './fields/holder';
import { positionsForm } from './form';
import { readAdd, readHolder, readMove, readRename } from './read-command';
import { texts } from './texts';

/** เพิ่มตำแหน่ง …: with its title and place as far as they were said. */
export function startAdding(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { title, at } = readAdd(ctx.organisation, slots.detail ?? '');
  return titled(ctx, { change: 'add', position: null, at }, title, null);
}

/** เปลี่ยนชื่อตำแหน่ง … เป็น … */
export function startRenaming(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { position, unknown, behind } = readRename(ctx.organisation, slots.detail ?? '');
  return titled(ctx, { change: 'rename', position, at: null }, behind, unknown);
}

/** เลื่อนตำแหน่ง … ขึ้น */
export function startMoving(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { position, unknown, at } = readMove(ctx.organisation, slots.detail ?? '');
  return begin(ctx, { change: 'move', position, at }, unknown && texts.noSuchPosition(unknown));
}

/** ลบตำแหน่ง … */
export function startRemoving(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { detail = '' } = slots;
  const found = positionByWords(ctx.organisation, detail);
  const problem = detail === '' || found ? null : texts.noSuchPosition(detail);
  return begin(ctx, { change: 'remove', position: found?.position ?? null }, problem);
}

/** ตั้งตำแหน่ง … ให้ …: with a position that was named; without one the list is shown instead. */
export async function startHolding(ctx: MemberContext, words: string): Promise<Outcome | null> {
  const { position, behind, unknown } = readHolder(ctx.organisation, words);
  if (position === null)
    return unknown === null ? null : begin(ctx, { change: 'hold', position }, texts.noSuchPosition(unknown));
  const named = behind === null ? null : await holderByWords(ctx, behind);
  const problem = named && named.holder === null ? (named.problem ?? texts.noSuchName(behind ?? '')) : null;
  return begin(ctx, { change: 'hold', position, holder: named?.holder ?? null }, problem);
}

export function startFromCard(ctx: MemberContext, { payload }: Input<ChangePosition>): Promise<Outcome> {
  return begin(ctx, payload, null);
}

/** A card of before named the position, or the person too: what it means is shown before it is done. */
export function startFromOldCard(
  ctx: MemberContext,
  { payload }: Input<Pick<HolderButtonPayload, 'position'> & Partial<HolderButtonPayload>>,
): Promise<Outcome> {
  const { position, person } = payload;
  const holder = person === undefined ? null : (person ?? NOBODY);
  return begin(ctx, { change: 'hold', position, holder }, null);
}

/** A title that cannot be is asked for again, with why. @param unknown words that should name a position and name none */
function titled(
  ctx: MemberContext,
  of: ChangePosition,
  typed: string | null,
  unknown: string | null,
): Promise<Outcome> {
  const problem = unknown && texts.noSuchPosition(unknown);
  if (typed === null) return begin(ctx, of, problem);
  try {
    return begin(ctx, { ...of, title: takePositionTitle(ctx.organisation, typed, of.position) }, problem);
  } catch (error) {
    if (error instanceof Refusal) return begin(ctx, of, problem ?? error.message);
    throw error;
  }
}

const begin = (
  ctx: MemberContext,
  said: Pick<Values, 'change' | 'position'> & Partial<Values>,
  notice: string | null,
): Promise<Outcome> =>
  positionsForm.start(ctx, { title: null, at: null, holder: null, seen: null, ...said }, { notice });
