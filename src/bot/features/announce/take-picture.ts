import { type TakenPicture, takePicture } from '../../../domain/announcements/take-picture';
import { LineError } from '../../../line/line-error';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { change } from './draft';
import { goOn } from './go-on';
import { type Talk, talkOf } from './talk';
import { texts } from './texts';

/** The conversation waits meanwhile. */
const WITHIN_MS = 15_000;

/** A picture that is sent while an announcement is being written is put on it, in place of one that was there. */
export async function takePictureInDialog(ctx: MemberContext, { media }: Input): Promise<Outcome> {
  const talk = talkOf(ctx);
  if (media?.kind !== 'image') return again(ctx, talk, texts.onlyPictures);
  const picture = await take(ctx, media.messageId).catch((error: unknown) => {
    if (error instanceof LineError) return 'not_reached' as const;
    throw error;
  });
  if (picture === 'not_reached') return again(ctx, talk, texts.pictureNotReached);
  if (picture === 'not_ready') return again(ctx, talk, texts.pictureNotReady);
  const { id, width, height } = picture;
  const image = {
    id: String(id),
    url: ctx.links.to({ office: ctx.officeId, id, form: 'announced', reader: null }, ctx.now),
    width,
    height,
  };
  const draft = change(talk.draft, { image });
  return goOn(ctx, talk.dialog, draft, talk.step === 'picture' ? 'preview' : talk.step, texts.pictureTaken);
}

/** @throws LineError where LINE is not reached or breaks off */
async function take(ctx: MemberContext, messageId: string): Promise<TakenPicture | 'not_ready'> {
  const content = await ctx.gateway.content(messageId, WITHIN_MS);
  if (content.state !== 'ready') return 'not_ready';
  return takePicture(ctx.officeId, { stream: content.stream, by: ctx.person._id, now: ctx.now });
}

function again(ctx: MemberContext, { dialog, draft, step }: Talk, notice: string): Promise<Outcome> {
  return goOn(ctx, dialog, draft, step, notice);
}
