import type { About } from '../../domain/evidence/evidence.model';
import { shownName } from '../../domain/evidence/file-name.rules';
import { batchPieces } from '../../domain/evidence/find-evidence';
import type { Links } from '../../domain/evidence/read-links';
import { receiveEvidence } from '../../domain/evidence/receive-evidence';
import { refusedByName } from '../../domain/evidence/refused-names.rules';
import { refusedByNameText } from '../../domain/evidence/texts';
import { Refusal } from '../../refusal';
import { evidenceName } from '../../ui/evidence-name';
import type { MemberContext } from '../context';
import type { Media } from '../user-input';
import { type Pieces, piecesOf } from './pieces';

/** Where to something goes: a batch, and what that is about if it is known. */
export interface Receiving {
  batch: string;
  about: About | null;
}

/** A file whose name says that it is not taken. */
export class NotTaken extends Refusal {}

/** Why nothing of a file is stored; null: it may turn out to be evidence. */
export function notTaken({ kind, fileName }: Pick<Media, 'kind' | 'fileName'>): NotTaken | null {
  const refused = refusedByName(fileName);
  const what = evidenceName({ kind, name: fileName && shownName(fileName) });
  return refused && new NotTaken('not_taken', refusedByNameText(what, refused.instead));
}

/**
 * Takes a file that somebody sent; its content is fetched after this.
 * @returns everything of the batch, together with pictures of the same set that are still to come
 * @throws NotTaken
 */
export async function receiveMedia(ctx: MemberContext, media: Media, { batch, about }: Receiving): Promise<Pieces> {
  const refused = notTaken(media);
  if (refused) throw refused;
  const { kind, messageId, fileName: name, set, sentAt } = media;
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
  return piecesOf(await batchPieces(ctx.office, batch), set);
}

/** Takes the web addresses of a message. @param lineMessageId the message they stood in; `firstPart`: how many of it were taken before */
export async function receiveLinks(
  ctx: MemberContext,
  links: Links,
  from: Message,
  receiving: Receiving,
): Promise<Pieces> {
  await storeLinks(ctx, links, from, receiving);
  return piecesOf(await batchPieces(ctx.office, receiving.batch), null);
}

interface Message {
  lineMessageId: string;
  sentAt: Date;
  firstPart?: number;
}

/** The same, where nobody asks what else the batch has. */
export async function storeLinks(
  ctx: MemberContext,
  { urls, name }: Links,
  { lineMessageId, sentAt, firstPart = 0 }: Message,
  { batch, about }: Receiving,
): Promise<void> {
  const from = { lineMessageId, firstPart, sentAt, set: null, by: ctx.person._id };
  await receiveEvidence(ctx.office, { kind: 'link', urls, name, batch, about, ...from }, ctx.now);
}
