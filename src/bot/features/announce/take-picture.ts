import { takePicture } from '../../../domain/announcements/take-picture';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { change } from './draft';
import { goOn } from './go-on';
import { pictureInLine } from './picture-in-line';
import { type Talk, talkOf } from './talk';
import { texts } from './texts';

/** A picture that is sent while an announcement is being written is put on it, in place of one that was there. */
export async function takePictureInDialog(ctx: MemberContext, { media }: Input): Promise<Outcome> {
  const talk = talkOf(ctx);
  if (media?.kind !== 'image') return again(ctx, talk, texts.onlyPictures);
  const picture = await pictureInLine(ctx, media.messageId);
  if (picture === 'not_reached') return again(ctx, talk, texts.pictureNotReached);
  if (picture === 'not_ready') return again(ctx, talk, texts.pictureNotReady);
  if (picture instanceof Refusal) throw picture;
  const { id, width, height } = await takePicture(ctx.office, picture, { by: ctx.person._id, now: ctx.now });
  const image = {
    id: String(id),
    url: ctx.links.to({ office: ctx.office, id, form: 'announced', reader: null }, ctx.now),
    width,
    height,
  };
  const draft = change(talk.draft, { image });
  return goOn(ctx, talk.dialog, draft, talk.step === 'picture' ? 'preview' : talk.step, texts.pictureTaken);
}

function again(ctx: MemberContext, { dialog, draft, step }: Talk, notice: string): Promise<Outcome> {
  return goOn(ctx, dialog, draft, step, notice);
}
