import { batchPieces } from '../../../domain/evidence/find-evidence';
import { recordPlacing } from '../../../domain/evidence/place-evidence';
import { planYear } from '../../../domain/measures/plan';
import { textMessage } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import { newBatch } from '../../evidence/batch';
import { piecesOf } from '../../evidence/pieces';
import { type NotTaken, notTaken, receiveMedia } from '../../evidence/receive';
import type { Input, Outcome } from '../../feature';
import { askAbout, requireNoOther } from './form';
import { ownMeasures } from './own-measures';
import { placedMessage } from './placed-message';
import { placementOf } from './placement';
import { type Recent, recentAbout } from './recent-about';
import { texts } from './texts';

/** A file in a private chat where no dialog waits for one: it goes to what the person was at just now, or is asked about. */
export async function takeMedia(ctx: MemberContext, { media }: Input): Promise<Outcome> {
  if (!media) return { replies: [] };
  requireNoOther(ctx);
  const recent = await recentAbout(ctx, media);
  const refused = notTaken(media);
  if (refused) return refuse(ctx, refused, recent);
  if (recent) {
    const placement = await placementOf(ctx, recent.about);
    const pieces = await receiveMedia(ctx, media, recent);
    await recordPlacing(placement, 1);
    return { replies: [await placedMessage(ctx, placement, recent.batch, pieces)] };
  }
  const year = await planYear(ctx.office, ctx.now);
  if (year === null) throw new Refusal('no_plan', texts.noPlan);
  // Who has nothing to give evidence of has nothing kept.
  await ownMeasures(ctx);
  const batch = newBatch();
  await receiveMedia(ctx, media, { batch, about: null });
  return askAbout(ctx, { year, batch }, media.set);
}

/** Says why a file is not taken. What was sent just before it, and had to wait for its answer, is answered with it. */
async function refuse(ctx: MemberContext, refused: NotTaken, recent: Recent | null): Promise<Outcome> {
  const { answered } = ctx;
  const pieces = recent ? await batchPieces(ctx.office, recent.batch) : [];
  const isWaiting = pieces.some(({ sentAt }) => answered === null || answered.at <= sentAt);
  if (!recent || !isWaiting) throw refused;
  const placement = await placementOf(ctx, recent.about);
  return {
    replies: [textMessage(refused.message), await placedMessage(ctx, placement, recent.batch, piecesOf(pieces, null))],
  };
}
