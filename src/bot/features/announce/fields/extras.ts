import { takeLink, takeTitle } from '../../../../domain/announcements/content.rules';
import { takePicture } from '../../../../domain/announcements/take-picture';
import { Refusal } from '../../../../refusal';
import type { MemberContext } from '../../../context';
import type { Reading } from '../../../forms/field';
import { freeText } from '../../../forms/fields/free-text';
import type { Media } from '../../../user-input';
import type { AnnounceField, Values } from '../draft';
import { pictureInLine } from '../picture-in-line';
import { texts } from '../texts';

/** What an announcement may have besides its text: nobody is asked for it who does not choose it in the preview. */
const extra = { isOptional: false, isAnswered: () => true } as const;

export const titleField = freeText<Values>({ ...extra, name: 'title', ask: texts.askTitle, take: takeTitle });
export const linkField = freeText<Values>({ ...extra, name: 'link', ask: texts.askLink, take: takeLink });

/** A picture that is sent at any step is put on the announcement, in place of one that was there. */
export const pictureField: AnnounceField = {
  ...extra,
  name: 'picture',
  ask: () => texts.askPicture,
  read: () => ({ retry: null }),
  readFile: (media, { ctx }) => readPicture(ctx, media),
};

async function readPicture(ctx: MemberContext, media: Media): Promise<Reading<Values>> {
  if (media.kind !== 'image') return { retry: texts.onlyPictures };
  const picture = await pictureInLine(ctx, media.messageId);
  if (picture === 'not_reached') return { retry: texts.pictureNotReached };
  if (picture === 'not_ready') return { retry: texts.pictureNotReady };
  if (picture instanceof Refusal) throw picture;
  const { id, width, height } = await takePicture(ctx.office, picture, { by: ctx.person._id, now: ctx.now });
  const url = ctx.links.to({ office: ctx.office, id, form: 'announced', reader: null }, ctx.now);
  return { answer: { image: { id: String(id), url, width, height } }, notice: texts.pictureTaken };
}
