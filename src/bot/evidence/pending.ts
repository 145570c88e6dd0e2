import { batchPieces } from '../../domain/evidence/find-evidence';
import type { MemberContext } from '../context';
import { type Pieces, piecesOf } from './pieces';

/** What was sent in a batch and is not yet said to be about anything. */
export async function pendingPieces(ctx: MemberContext, batch: string): Promise<Pieces> {
  const found = await batchPieces(ctx.office, batch);
  return piecesOf(
    found.filter(({ about }) => about === null),
    null,
  );
}
