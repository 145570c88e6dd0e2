import { batchPieces } from '../../../domain/evidence/find-evidence';
import { type Placement, placeEvidence, unplaceEvidence } from '../../../domain/evidence/place-evidence';
import { textMessage } from '../../../line/compose';
import type { MemberContext } from '../../context';
import { countOf, type Pieces, piecesOf } from '../../evidence/pieces';
import type { Input, Outcome } from '../../feature';
import { askMeasure } from './ask-measure';
import type { ElsewherePress, OtherRoundPress } from './buttons';
import { placedMessage } from './placed-message';
import { placementOf } from './placement';
import { askAbout, requireNoOther, type Talk, talkOf } from './talk';
import { texts } from './texts';

export function pressPlace(ctx: MemberContext, { payload }: Input<{ num: number }>): Promise<Outcome> {
  return place(ctx, talkOf(ctx), payload.num);
}

/** Gives everything that was sent to a measure, and ends the question. */
export async function place(ctx: MemberContext, talk: Talk, num: number): Promise<Outcome> {
  const { batch, year } = talk.data;
  const placement = await placementOf(ctx, { fiscalYear: year, measure: num });
  await placeEvidence(placement, batch);
  return placedOutcome(ctx, placement, batch);
}

async function placedOutcome(ctx: MemberContext, placement: Placement, batch: string): Promise<Outcome> {
  const pieces = await piecesIn(ctx, batch);
  const nothing = countOf(pieces) === 0;
  const message = nothing ? textMessage(texts.nothingWaiting) : await placedMessage(ctx, placement, batch, pieces);
  return { replies: [message], dialog: null };
}

export async function pressMore(ctx: MemberContext, { payload }: Input<{ from: number }>): Promise<Outcome> {
  const talk = talkOf(ctx);
  const data = { ...talk.data, from: payload.from };
  return askMeasure(ctx, { ...talk, data }, await piecesIn(ctx, data.batch));
}

/** What was sent is no evidence: it goes with the dialog. */
export async function pressDiscard(ctx: MemberContext): Promise<Outcome> {
  talkOf(ctx);
  return { replies: [textMessage(texts.discarded)], dialog: null };
}

/** The batch is about another measure: asks again. */
export async function pressElsewhere(ctx: MemberContext, { payload }: Input<ElsewherePress>): Promise<Outcome> {
  const { year, measure, round, batch } = payload;
  await unplaceEvidence(await placementOf(ctx, { fiscalYear: year, measure, round }), batch);
  const pieces = await piecesIn(ctx, batch);
  if (countOf(pieces) === 0) return { replies: [textMessage(texts.nothingWaiting)] };
  requireNoOther(ctx);
  return askMeasure(ctx, askAbout(year, batch), pieces);
}

/** The batch is about the other round of its measure. */
export async function pressOtherRound(ctx: MemberContext, { payload }: Input<OtherRoundPress>): Promise<Outcome> {
  const { year: fiscalYear, measure, from, to, batch } = payload;
  await unplaceEvidence(await placementOf(ctx, { fiscalYear, measure, round: from }), batch);
  const placement = await placementOf(ctx, { fiscalYear, measure, round: to });
  await placeEvidence(placement, batch);
  const { replies } = await placedOutcome(ctx, placement, batch);
  return { replies };
}

async function piecesIn(ctx: MemberContext, batch: string): Promise<Pieces> {
  return piecesOf(await batchPieces(ctx.office, batch), null);
}
