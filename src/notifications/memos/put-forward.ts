import { loadReadiness } from '../../domain/memos/load-readiness';
import { latestMemo, type RoundKey } from '../../domain/memos/memo-steps';
import { releaseWordOf } from '../../domain/memos/release-word.rules';
import { startMemo } from '../../domain/memos/start-memo';
import type { OfficeId } from '../../domain/office-store';
import type { Organisation } from '../../domain/organisations/organisation.model';
import type { StoredPerson } from '../../domain/people/person.model';
import { notifyComplete, notifyTurn } from './notify';
import { texts } from './texts';

/** Who puts it forward, for which office, when, and in which event. */
interface Starter {
  office: OfficeId;
  organisation: Organisation;
  person: StoredPerson;
  now: Date;
  eventId: string;
}

/**
 * Puts the report of a round forward, and tells the first position.
 * @param shown a mark of the approved reports that were shown before; absent: it begins by itself
 * @returns what to say of it
 * @throws what `startMemo` throws
 */
export async function putForward(ctx: Starter, key: RoundKey, shown?: string): Promise<string> {
  const { organisation, eventId, now } = ctx;
  const memo = await startMemo({
    organisation,
    key,
    by: ctx.person._id,
    eventId,
    now,
    ...(shown !== undefined && { shown }),
  });
  const isHeld = await notifyTurn(ctx.office, memo, now);
  const said = texts.started(key, memo.chain[0]?.title ?? '');
  return isHeld ? said : `${said}\n${texts.firstVacant}`;
}

/**
 * Puts the report of a round forward by itself once every measure of it is approved; without a chain the admins are told that they can
 * publish.
 * @returns what to say of it; null: there is nothing to be put forward
 */
export async function putForwardWhenComplete(ctx: Starter, key: RoundKey): Promise<string | null> {
  const chain = ctx.organisation.approvalChain ?? [];
  const { isComplete } = await loadReadiness(ctx.office, key);
  if (!isComplete || (await latestMemo(ctx.office, key))?.state === 'endorsing') return null;
  if (chain.length === 0) {
    await notifyComplete(ctx.office, key, ctx.eventId, ctx.now);
    return texts.completeWithoutChain(key, releaseWordOf(ctx.organisation));
  }
  await putForward(ctx, key);
  return texts.startedByItself(key, chain[0]?.title ?? '');
}
