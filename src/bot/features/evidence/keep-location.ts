import { setKeepPhotoLocation } from '../../../domain/evidence/set-keep-photo-location';
import { textMessage } from '../../../line/compose';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';
import { texts } from './texts';

/** Has the office keep, or remove, where photos were taken. */
export const setLocation =
  (keeps: boolean) =>
  async (ctx: MemberContext): Promise<Outcome> => {
    await setKeepPhotoLocation(ctx.office, keeps, { by: ctx.person._id, eventId: ctx.eventId, now: ctx.now });
    return { replies: [textMessage(keeps ? texts.locationKept : texts.locationRemoved)] };
  };
