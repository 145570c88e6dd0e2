import { setEmblem } from '../../../../domain/papers/set-papers';
import { textMessage } from '../../../../line/compose';
import { Refusal } from '../../../../refusal';
import type { MemberContext } from '../../../context';
import type { Outcome } from '../../../feature';
import type { Field, Option, Reading } from '../../../forms/field';
import type { Media } from '../../../user-input';
import { settingActions } from '../actions';
import type { Facts, Values } from '../draft';
import { emblems, isPicture } from '../emblem-ahead';
import { labels, texts } from '../texts';

/** The office's emblem: a picture that is sent is kept at once, and can be taken away as easily. */
export const emblemField: Field<Values, Facts> = {
  name: 'emblem',
  isOptional: false,
  isAnswered: ({ setting }) => setting !== 'emblem',
  ask: ({ facts }) => texts.askEmblem(facts.emblem !== null),
  options: (): readonly Option<Values>[] => [
    { key: 'none', label: labels.noEmblem, choose: ({ ctx }) => keep(ctx, null) },
  ],
  read: () => ({ retry: texts.sendPicture }),
  readFile: (media, { ctx, draft }) => readEmblem(ctx, media, draft),
};

async function readEmblem(ctx: MemberContext, media: Media, { setting }: Values): Promise<Reading<Values>> {
  if (setting !== 'emblem') return { retry: texts.noPictureHere };
  if (!isPicture(media)) return { retry: texts.sendPicture };
  const picture = await emblems.get(ctx, media.messageId);
  if (picture === 'not_reached' || picture === 'not_ready') return { retry: texts.notReached };
  if (picture instanceof Refusal) return { retry: picture.message };
  return keep(ctx, picture);
}

async function keep({ office, person, now, eventId }: MemberContext, picture: Uint8Array | null): Promise<Outcome> {
  await setEmblem(office, picture, { by: person._id, at: now, eventId });
  const said = picture ? texts.emblemKept : texts.emblemGone;
  return { replies: [textMessage(said, settingActions('emblem'))], dialog: null };
}
