import { takePicture } from '../../../domain/announcements/take-picture';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { change } from './draft';
import { goOn } from './go-on';
import { type Talk, talkOf } from './talk';
import { texts } from './texts';

/** A picture that is sent while an announcement is being written is put on it, in place of one that was there. */
export async function takePictureInDialog(ctx: MemberContext, { media }: Input): Promise<Outcome> {
  const talk = talkOf(ctx);
  if (media?.kind !== 'image') return again(ctx, talk, texts.onlyPictures);
  const content = await ctx.gateway.content(media.messageId);
  if (content.state !== 'ready') return again(ctx, talk, texts.pictureNotReady);
  const { stream } = content;
  const { officeId: office, person, now, links } = ctx;
  const { id, width, height } = await takePicture(office, { stream, by: person._id, now });
  const image = { id: String(id), url: links.to(office, id, now, 'announced'), width, height };
  const draft = change(talk.draft, { image });
  return goOn(ctx, talk.dialog, draft, talk.step === 'picture' ? 'preview' : talk.step, texts.pictureTaken);
}

function again(ctx: MemberContext, { dialog, draft, step }: Talk, notice: string): Promise<Outcome> {
  return goOn(ctx, dialog, draft, step, notice);
}
