import { batchPieces } from '../../../domain/evidence/find-evidence';
import { placeEvidence, unplaceEvidence } from '../../../domain/evidence/place-evidence';
import { textMessage } from '../../../line/compose';
import type { MemberContext } from '../../context';
import { countOf, piecesOf } from '../../evidence/pieces';
import type { Input, Outcome } from '../../feature';
import type { ElsewherePayload, OtherRoundPayload } from './buttons';
import { askAbout, requireNoOther } from './form';
import { placedMessage } from './placed-message';
import { placementOf } from './placement';
import { texts } from './texts';

/** The batch is about another measure: asks again. */
export async function placeElsewhere(ctx: MemberContext, { payload }: Input<ElsewherePayload>): Promise<Outcome> {
  const { year, measure, round, unit, batch } = payload;
  await unplaceEvidence(await placementOf(ctx, { fiscalYear: year, measure, round, unit }), batch);
  if ((await batchPieces(ctx.office, batch)).length === 0) return { replies: [textMessage(texts.nothingWaiting)] };
  requireNoOther(ctx);
  return askAbout(ctx, { year, batch });
}

/** The batch is about the other round of its measure. */
export async function placeInOtherRound(ctx: MemberContext, { payload }: Input<OtherRoundPayload>): Promise<Outcome> {
  const { year: fiscalYear, measure, unit, from, to, batch } = payload;
  await unplaceEvidence(await placementOf(ctx, { fiscalYear, measure, unit, round: from }), batch);
  const placement = await placementOf(ctx, { fiscalYear, measure, unit, round: to });
  await placeEvidence(placement, batch);
  const pieces = piecesOf(await batchPieces(ctx.office, batch), null);
  const nothing = countOf(pieces) === 0;
  return {
    replies: [nothing ? textMessage(texts.nothingWaiting) : await placedMessage(ctx, placement, batch, pieces)],
  };
}
