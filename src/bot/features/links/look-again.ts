import { mongo } from 'mongoose';
import { askForChecks } from '../../../domain/links/link-check.model';
import { watchedLinks } from '../../../domain/links/watched-link.model';
import { textMessage } from '../../../line/compose';
import type { LinksToLook } from '../../../notifications/links/buttons';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { texts } from './texts';

/** Has links looked at again; what comes of it is told when it is known. */
export async function lookAgain(ctx: MemberContext, { payload }: Input<LinksToLook>): Promise<Outcome> {
  const ids = payload.links.map((id) => new mongo.ObjectId(id));
  const links = await watchedLinks(ctx.office).find({ _id: { $in: ids } });
  if (links.length === 0) return { replies: [textMessage(texts.gone)] };
  await askForChecks(
    ctx.office,
    links.map(({ url }) => url),
    ctx.person._id,
    ctx.now,
  );
  return { replies: [textMessage(texts.looking(links.length))] };
}
