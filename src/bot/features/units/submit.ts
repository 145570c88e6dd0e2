import { addUnit } from '../../../domain/units/add-unit';
import { renameUnit } from '../../../domain/units/rename-unit';
import { messageAction, textMessage } from '../../../line/compose';
import { notifyRenamed } from '../../../notifications/units/notify-units';
import { Refusal } from '../../../refusal';
import type { Prompt } from '../../forms/field';
import type { Submitted } from '../../forms/form';
import type { Values } from './draft';
import type { Facts } from './facts';
import { labels, texts } from './texts';

/** Does what was shown. A name that somebody else gave away meanwhile is asked for again. */
export async function submit({ ctx, draft }: Prompt<Values, Facts>): Promise<Submitted<Values>> {
  const { office, eventId, now } = ctx;
  const cause = { by: ctx.person._id, eventId, now };
  try {
    if (draft.change === 'add' || draft.unit === null) {
      const { name } = await addUnit(office, draft.name ?? '', cause);
      const ways = [messageAction(labels.code, labels.issueCode(name)), messageAction(labels.list)];
      return { replies: [textMessage(texts.added(name), ways)], dialog: null };
    }
    const { was, is } = await renameUnit(office, draft.unit, draft.name ?? '', cause);
    await notifyRenamed(office, { was, is }, cause);
    return { replies: [textMessage(texts.renamed(was.name, is.name), [messageAction(labels.list)])], dialog: null };
  } catch (error) {
    if (error instanceof Refusal) return { ask: 'name', set: { name: null }, notice: error.message };
    throw error;
  }
}
