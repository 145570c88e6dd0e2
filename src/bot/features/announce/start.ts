import { mongo } from 'mongoose';
import { takeText } from '../../../domain/announcements/content.rules';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import { openDialog } from '../../dialog';
import type { Input, Outcome } from '../../feature';
import { newDraft } from './draft';
import { goOn } from './go-on';
import { unitAudience } from './scope';
import { FEATURE } from './talk';
import { texts } from './texts';

/** `ประกาศ …`: with its words, and perhaps its unit, said at once the preview comes next; else what lacks is asked for. */
export async function startFromText(ctx: MemberContext, { slots }: Pick<Input, 'slots'>): Promise<Outcome> {
  if (ctx.chat.kind === 'group') throw new Refusal('private_only', texts.onlyInPrivate);
  const text = slots.detail === undefined ? null : takeText(slots.detail);
  const audience = slots.unit === undefined ? null : await unitAudience(ctx, slots.unit);
  const draft = newDraft(String(new mongo.ObjectId()), { text, audience });
  return goOn(ctx, openDialog(FEATURE, 'text'), draft);
}
