import { compact } from '../../../compact';
import { ownUnitsOf } from '../../../domain/organisations/unit-by-words';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import type { Draft } from './draft';
import { codeForm } from './form';
import { readCommand } from './read-command';
import { texts } from './texts';

/** ออกรหัส: asks for what the command did not say, then issues the code. */
export async function startCode(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { draft, unknownUnit } = readCommand(ctx.organisation, slots.detail ?? '', ctx.eventId);
  return begin(ctx, draft, draft.role && unknownUnit ? texts.noSuchUnit(unknownUnit) : null);
}

/** Goes on from what a card's button carries. Where its unit is no more by now, another one is asked for. */
export async function onCode(ctx: MemberContext, { payload }: Input<Draft>): Promise<Outcome> {
  const { unit, ...rest } = payload;
  const isGone = unit !== undefined && !ownUnitsOf(ctx.organisation).some(({ key }) => key === unit);
  return isGone ? begin(ctx, rest, texts.unitGone) : begin(ctx, payload, null);
}

function begin(ctx: MemberContext, draft: Draft, notice: string | null): Promise<Outcome> {
  return codeForm.start(ctx, draft, { trail: compact([draft.role && 'role', draft.unit && 'unit']), notice });
}
