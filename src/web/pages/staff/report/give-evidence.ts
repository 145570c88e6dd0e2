import { batchPieces } from '../../../../domain/evidence/find-evidence';
import { placeEvidence, requireEvidenceOpen } from '../../../../domain/evidence/place-evidence';
import type { Links } from '../../../../domain/evidence/read-links';
import { receiveEvidence } from '../../../../domain/evidence/receive-evidence';
import { receiveUpload } from '../../../../domain/evidence/receive-upload';
import { TROUBLES } from '../../../../domain/evidence/texts';
import { Refusal } from '../../../../refusal';
import { inTransactionOrRefusal } from '../../or-refusal';
import type { Visit } from '../../page';
import { keepUpload, MOST_FILES } from '../../uploads';
import type { Target } from './target';
import { texts } from './texts';

/** How many pieces were given, and why others were not. */
export interface Given {
  pieces: number;
  problem: string | undefined;
}

/**
 * Gives what a form brought to the part and round that it is of, by the rules of what is sent in the chat. It stands by itself: words
 * that are refused take no picture with them.
 */
export async function giveEvidence(visit: Visit, target: Target, links: readonly Links[]): Promise<Given> {
  const { office, organisation, person, eventId, now, uploads, leftOut } = visit;
  const files = uploads.flatMap(({ id, name, taken }) =>
    'content' in taken ? [{ id, name, content: taken.content }] : [],
  );
  const troubles = uploads.flatMap(({ name, taken }) =>
    'trouble' in taken ? [TROUBLES[taken.trouble](texts.file(name))] : [],
  );
  if (leftOut > 0) troubles.push(texts.leftOut(leftOut, MOST_FILES));
  const problem = troubles.length > 0 ? troubles.join(' ') : undefined;
  if (files.length === 0 && links.length === 0) return { pieces: 0, problem };
  const placement = { organisation, measure: target.measure, round: target.round, person, eventId, now };
  const by = person._id;
  const placed = await inTransactionOrRefusal(async () => {
    await requireEvidenceOpen(placement);
    for (const file of files) await receiveUpload(office, file, { by, batch: eventId, now });
    for (const [at, link] of links.entries()) {
      const from = { lineMessageId: `${eventId}/links/${at}`, sentAt: now, set: null, by };
      await receiveEvidence(office, { kind: 'link', ...link, batch: eventId, about: null, ...from }, now);
    }
    const pieces = await placeEvidence(placement, eventId);
    const kept = new Set((await batchPieces(office, eventId)).map(({ _id }) => String(_id)));
    return { pieces, kept };
  });
  if (placed instanceof Refusal) throw placed;
  for (const upload of uploads) if (placed.kept.has(String(upload.id))) await keepUpload(upload);
  return { pieces: placed.pieces, problem };
}
