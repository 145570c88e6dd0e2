import { batchPieces } from '../../../domain/evidence/find-evidence';
import { placeEvidence } from '../../../domain/evidence/place-evidence';
import { textMessage } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import { countOf, piecesOf } from '../../evidence/pieces';
import type { Outcome } from '../../feature';
import type { Prompt } from '../../forms/field';
import type { Values } from './draft';
import { placedMessage } from './placed-message';
import { placementOf } from './placement';
import { texts } from './texts';

/** Gives everything that was sent to its measure. */
export async function submit({ ctx, draft }: Prompt<Values>): Promise<Outcome> {
  const { batch, year: fiscalYear, about, trail } = draft;
  if (!about) throw new Refusal('dialog_over', texts.over);
  const placement = await placementOf(ctx, { fiscalYear, ...about });
  await placeEvidence(placement, batch);
  const pieces = piecesOf(await batchPieces(ctx.office, batch), null);
  const nothing = trail.includes('send') ? texts.nothingSent : texts.nothingWaiting;
  const message = countOf(pieces) === 0 ? textMessage(nothing) : await placedMessage(ctx, placement, batch, pieces);
  return { replies: [message], dialog: null };
}
