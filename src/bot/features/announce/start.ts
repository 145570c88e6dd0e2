import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { valuesFromText } from './begin';
import { announceForm } from './form';
import { texts } from './texts';

/** `ประกาศ …`: with its words, and perhaps its unit, said at once the preview comes next; else what lacks is asked for. */
export async function startFromText(ctx: MemberContext, { slots }: Pick<Input, 'slots'>): Promise<Outcome> {
  if (ctx.chat.kind === 'group') throw new Refusal('private_only', texts.onlyInPrivate);
  return announceForm.start(ctx, await valuesFromText(ctx, slots));
}
