import { addUnit } from '../../../domain/units/add-unit';
import { endUnit } from '../../../domain/units/end-unit';
import { mergeUnits } from '../../../domain/units/merge-units';
import { renameUnit } from '../../../domain/units/rename-unit';
import { messageAction, textMessage } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { notifyReturned } from '../../../notifications/reviews/notify-reporters';
import { notifyMerged, notifyRenamed } from '../../../notifications/units/notify-units';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import { answersOf } from '../../forms/draft';
import type { Prompt } from '../../forms/field';
import type { Submitted } from '../../forms/form';
import { REVIEW } from '../../forms/next-step';
import type { Values } from './draft';
import type { Facts } from './facts';
import { labels, texts } from './texts';

/** Does what was shown. What does not hold any more, such as a name that was given away meanwhile, is asked for again. */
export async function submit({ ctx, draft, notice }: Prompt<Values, Facts>): Promise<Submitted<Values>> {
  if (notice !== null) return { ask: REVIEW, notice };
  try {
    return { replies: [await done(ctx, draft)], dialog: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ask: REVIEW, set: { name: null, into: null }, notice: error.message };
  }
}

async function done(ctx: MemberContext, draft: Values): Promise<Message> {
  const { change, unit } = draft;
  const { office, eventId, now } = ctx;
  const cause = { by: ctx.person._id, eventId, now };
  const list = messageAction(labels.list);
  if (unit === null || change === 'add') {
    const added = await addUnit(office, answersOf(draft, 'name').name, cause);
    return textMessage(texts.added(added.name), [messageAction(labels.code, labels.issueCode(added.name)), list]);
  }
  if (change === 'rename') {
    const { was, is } = await renameUnit(office, unit, answersOf(draft, 'name').name, cause);
    const told = await notifyRenamed(office, { was, is }, cause);
    return textMessage(texts.renamed(was.name, is.name, told), [list]);
  }
  if (change === 'end') return textMessage(texts.ended((await endUnit(office, unit, cause)).name), [list]);
  const merged = await mergeUnits(office, unit, answersOf(draft, 'into').into, cause);
  const told = await notifyMerged(office, merged, cause);
  await notifyReturned(office, merged.askedAnew, now);
  return textMessage(texts.merged(merged.from.name, merged.into.name, told), [list]);
}
