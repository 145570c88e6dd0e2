import type { About } from '../../domain/evidence/evidence.model';
import { batchPieces, lastSentBy, oneOfSet } from '../../domain/evidence/find-evidence';
import { receiveEvidence } from '../../domain/evidence/receive-evidence';
import type { MemberContext } from '../context';
import type { Media } from '../user-input';
import { type Pieces, piecesOf } from './pieces';
import type { Links } from './read-links';

/** Things sent within this of each other are one burst: they are answered once. */
const BURST_MS = 15_000;

/** Where to something goes: a batch, and what that is about if it is known. */
export interface Receiving {
  batch: string;
  about: About | null;
}

/** What was taken. */
export interface Intake {
  /** it came right after something else of the same batch, which was answered */
  isBurst: boolean;
  /** everything of the batch, together with pictures of the same set that are still to come */
  pieces: Pieces;
}

/** Takes a file that somebody sent; its content is fetched after this. */
export async function receiveMedia(ctx: MemberContext, media: Media, { batch, about }: Receiving): Promise<Intake> {
  const last = await lastSentBy(ctx.office, ctx.person._id, new Date(media.sentAt.getTime() - BURST_MS));
  const { kind, messageId, fileName: name, set, sentAt } = media;
  const sibling = set ? await oneOfSet(ctx.office, ctx.person._id, set.id) : null;
  const isBurst = sibling?.batch === batch || (last?.batch === batch && last.kind !== 'link');
  await receiveEvidence(
    ctx.office,
    {
      kind,
      name,
      sentAt,
      batch,
      about,
      urls: [],
      lineMessageId: messageId,
      set: set?.id ?? null,
      by: ctx.person._id,
    },
    ctx.now,
  );
  const pieces = piecesOf(await batchPieces(ctx.office, batch), set);
  return { isBurst, pieces };
}

/** Takes the web addresses of a message. @param lineMessageId the message they stood in */
export async function receiveLinks(
  ctx: MemberContext,
  { urls, name }: Links,
  { lineMessageId, sentAt }: { lineMessageId: string; sentAt: Date },
  { batch, about }: Receiving,
): Promise<Pieces> {
  const from = { lineMessageId, sentAt, set: null, by: ctx.person._id };
  await receiveEvidence(ctx.office, { kind: 'link', urls, name, batch, about, ...from }, ctx.now);
  return piecesOf(await batchPieces(ctx.office, batch), null);
}
