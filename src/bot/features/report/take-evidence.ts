import type { LineEvent } from '../../../line/types';
import type { MemberContext } from '../../context';
import { messageOf } from '../../evidence/message-of';
import { readLinks } from '../../evidence/read-links';
import { receiveLinks, receiveMedia } from '../../evidence/receive';
import type { Input, Outcome } from '../../feature';
import { goOn } from './go-on';
import { type Talk, talkOf } from './talk';
import { texts } from './texts';

/** A file while a report is being written is evidence of it. A burst is answered once; then what was asked is asked again. */
export async function takeMedia(ctx: MemberContext, { media }: Input): Promise<Outcome> {
  const { dialog, draft, step } = talkOf(ctx);
  if (!media) return { replies: [] };
  const { isBurst, pieces } = await receiveMedia(ctx, media, { batch: draft.batch, about: null });
  if (isBurst) return { replies: [], dialog };
  return goOn(ctx, dialog, draft, step, texts.evidenceReceived(pieces));
}

/** A text at the step that asks for evidence: a link, or nothing that helps. */
export async function hearEvidence(
  ctx: MemberContext,
  { dialog, draft, step }: Talk,
  said: string,
  event: LineEvent,
): Promise<Outcome> {
  const links = readLinks(said);
  if (!links) return goOn(ctx, dialog, draft, step, texts.evidenceNotUnderstood);
  const pieces = await receiveLinks(ctx, links, messageOf(event), { batch: draft.batch, about: null });
  return goOn(ctx, dialog, draft, step, texts.evidenceReceived(pieces));
}
