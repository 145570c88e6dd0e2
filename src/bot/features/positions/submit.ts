import { mongo } from 'mongoose';
import { loadHolders } from '../../../domain/memos/holders';
import { setHolder } from '../../../domain/memos/set-holder';
import { nameToShow } from '../../../domain/people/person-name';
import { changeChain } from '../../../domain/positions/change-chain';
import { followingText } from '../../../domain/positions/following-text';
import { messageAction, textMessage } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { notifyTurn } from '../../../notifications/memos/notify';
import { notifyChain } from '../../../notifications/positions/notify-chain';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Prompt } from '../../forms/field';
import type { Submitted } from '../../forms/form';
import { REVIEW } from '../../forms/next-step';
import { NOBODY, type Values } from './draft';
import { changeOf, type Facts } from './facts';
import { labels, texts } from './texts';

/** Does what was shown; where the order or a memo changed meanwhile, what is so now is shown first. */
export async function submit({ ctx, draft, facts, notice }: Prompt<Values, Facts>): Promise<Submitted<Values>> {
  if (notice !== null) return { ask: REVIEW, notice };
  if (draft.seen !== facts.state) return { ask: REVIEW, notice: texts.changedMeanwhile };
  try {
    const message = draft.change === 'hold' ? await hold(ctx, draft, facts) : await change(ctx, draft, facts);
    return { replies: [message], dialog: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ask: REVIEW, set: { title: null, at: null, holder: null }, notice: error.message };
  }
}

/** Memos that wait for the position are told to who holds it now. */
async function hold(ctx: MemberContext, draft: Values, { position, holder, memos }: Facts): Promise<Message> {
  const { office, organisation, eventId, now } = ctx;
  const person = draft.holder === NOBODY || !holder ? null : new mongo.ObjectId(holder._id);
  const { title } = await setHolder(organisation, position?.position ?? '', person, {
    by: ctx.person._id,
    eventId,
    now,
  });
  for (const { memo } of memos) await notifyTurn(office, memo, now);
  const said = person && holder ? texts.set(title, nameToShow(holder)) : texts.cleared(title);
  return textMessage(said, [messageAction(labels.list), messageAction(labels.memos)]);
}

async function change(ctx: MemberContext, draft: Values, facts: Facts): Promise<Message> {
  const { office, eventId, now } = ctx;
  const cause = { by: ctx.person._id, eventId, now };
  const wanted = changeOf(draft);
  if (!wanted) throw new Error('a change of the chain that is not said');
  const held = await loadHolders(office);
  const { chain, memos } = await changeChain(office, wanted, cause);
  for (const { memo, followed } of memos) {
    if (followed.kind === 'goes_on' && followed.isTurnMoved) await notifyTurn(office, memo, now, eventId);
  }
  const done = texts.done(draft, facts.position?.title ?? '');
  const lines = [done, ...memos.map((one) => followingText(ctx.organisation, one))];
  await notifyChain(office, { lines, holders: [...held.values()].map(({ _id }) => _id), withAdmins: true }, cause);
  const added = wanted.change === 'add' ? chain[wanted.at] : undefined;
  const next = added ? [messageAction(labels.hold, labels.holdOf(added.title))] : [];
  return textMessage(lines.join('\n'), [...next, messageAction(labels.list), messageAction(labels.memos)]);
}
