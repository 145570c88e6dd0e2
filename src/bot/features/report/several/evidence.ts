import { compact } from '../../../../compact';
import { batchPieces } from '../../../../domain/evidence/find-evidence';
import { readLinks } from '../../../../domain/evidence/read-links';
import type { LineEvent } from '../../../../line/types';
import type { MemberContext } from '../../../context';
import { newBatch } from '../../../evidence/batch';
import { messageOf } from '../../../evidence/message-of';
import { pendingPieces } from '../../../evidence/pending';
import { countOf, type Pieces, piecesOf } from '../../../evidence/pieces';
import { receiveLinks } from '../../../evidence/receive';
import { batchHere } from '../begin';
import type { Entry, Values } from './draft';

/** What was sent before the reports were typed, in the dialog that they follow: it is asked whose it is. */
export async function evidenceHere(
  ctx: MemberContext,
): Promise<Pick<Values, 'batch' | 'batches' | 'isWaiting' | 'coming'>> {
  const batch = batchHere(ctx);
  return { batch, batches: [], isWaiting: countOf(await pendingPieces(ctx, batch)) > 0, coming: null };
}

/**
 * Takes the addresses that a message says of its reports: what stands with one measure is its own, what stands with several is asked about.
 * @param batch where to the latter go
 */
export async function takeLinks(
  ctx: MemberContext,
  read: readonly Entry[],
  event: LineEvent,
  batch: string,
): Promise<{ entries: Entry[]; batches: string[]; isShared: boolean }> {
  const batches: string[] = [];
  let entries = [...read];
  let isShared = false;
  // A guess that is confirmed by a tap brings no message of its own.
  if (event.type !== 'message') return { entries, batches, isShared };
  let firstPart = 0;
  for (const text of new Set(compact(read.map(({ evidence }) => evidence)))) {
    const links = readLinks(text);
    if (!links) continue;
    const measures = new Set(read.filter(({ evidence }) => evidence === text).map(({ measure }) => measure));
    const own = measures.size === 1 ? newBatch() : null;
    await receiveLinks(ctx, links, { ...messageOf(event), firstPart }, { batch: own ?? batch, about: null });
    firstPart += links.urls.length;
    if (own === null) isShared = true;
    else batches.push(own);
    entries = entries.map(({ evidence, ...entry }) => {
      if (evidence !== text) return evidence === undefined ? entry : { ...entry, evidence };
      return own === null ? entry : { ...entry, batches: [...entry.batches, own] };
    });
  }
  return { entries, batches, isShared };
}

/** What waits to be told whose it is, together with pictures of its set that are still to come. */
export async function waitingPieces(ctx: MemberContext, { batch, coming }: Values): Promise<Pieces> {
  const found = await batchPieces(ctx.office, batch);
  return piecesOf(
    found.filter(({ about }) => about === null),
    coming,
  );
}

/** What was sent for one of the reports. */
export async function piecesFor(ctx: MemberContext, { batches }: Pick<Entry, 'batches'>): Promise<Pieces> {
  const found = [];
  for (const batch of batches) found.push(...(await batchPieces(ctx.office, batch)));
  return piecesOf(
    found.filter(({ about }) => about === null),
    null,
  );
}
