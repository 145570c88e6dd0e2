import type { CardPicture } from '../../../flex-templates/parts/pictures';
import { abilitiesOf } from '../../domain/abilities/abilities-of';
import { theMeasure } from '../../domain/abilities/things';
import type { StoredEvidence } from '../../domain/evidence/evidence.model';
import type { FileForm } from '../../domain/evidence/file-links';
import type { Measure } from '../../domain/measures/measure.model';
import { openableAddress, uriAction } from '../../line/compose';
import type { MemberContext } from '../context';

/**
 * Where a piece opens for the person who asks: the file, or the page that was named. Null in a group, where whoever is in it could follow
 * it, while the file is not here, and of an address that LINE does not open.
 */
export function openingOf(ctx: MemberContext, { _id, url, state }: StoredEvidence): string | null {
  if (ctx.chat.kind === 'group' || state !== 'kept') return null;
  return url === null ? linkTo(ctx, _id, 'full') : openableAddress(url);
}

/** The small picture of a piece. LINE shows pictures from https addresses only; a server for development has none. */
export function thumbnailOf(ctx: MemberContext, { _id, content }: StoredEvidence): string | null {
  const isShown = ctx.chat.kind === 'user' && content?.hasThumbnail && ctx.links.baseUrl.startsWith('https:');
  return isShown ? linkTo(ctx, _id, 'small') : null;
}

/** The small pictures of pieces of a measure that have one, each opening the whole; none for who may not open them. */
export function thumbnailsOf(
  ctx: MemberContext,
  measure: Pick<Measure, 'units'>,
  pieces: readonly StoredEvidence[],
  label: string,
): CardPicture[] {
  if (!abilitiesOf(ctx.person, theMeasure(measure)).open_evidence) return [];
  return pieces.flatMap((piece) => {
    const url = thumbnailOf(ctx, piece);
    const address = openingOf(ctx, piece);
    return url === null ? [] : [{ url, action: address === null ? null : uriAction(label, address) }];
  });
}

/** A link for the person who asks. */
function linkTo(ctx: MemberContext, id: StoredEvidence['_id'], form: FileForm): string {
  return ctx.links.to({ office: ctx.office, id, form, reader: ctx.person._id }, ctx.now);
}
