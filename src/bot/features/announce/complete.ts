import type { Content } from '../../../domain/announcements/announcement.model';
import type { Audience } from '../../../domain/announcements/audience';
import type { Shown } from '../../../notifications/announcements/announcement-messages';
import type { MemberContext } from '../../context';
import type { Values } from './draft';
import { rightFor } from './scope';

/** A draft of which nothing is left to be asked. */
export type Complete = Values & { text: string; audience: Audience };

/** Whether a draft can be shown as it will be. */
export function isComplete(draft: Values): draft is Complete {
  return draft.text !== null && draft.audience !== null;
}

/** What a draft says. */
export function contentOf({ title, text, link, image }: Complete): Content {
  return { title, text, link, image };
}

/** Whether a draft mentions everybody in the groups it goes to. */
export function mentionsAll({ audience, mentionAll }: Values): boolean {
  return audience?.to === 'groups' && mentionAll;
}

/** When a draft is to go out. */
export function sendAtOf({ sendAt }: Pick<Values, 'sendAt'>, now: Date): Date {
  return sendAt === null ? now : new Date(sendAt);
}

/** What the message of a draft is made of: the same as when it goes out. */
export function draftShown(ctx: MemberContext, draft: Complete): Shown {
  return {
    organisation: ctx.organisation,
    id: draft.id,
    version: draft.version,
    byRight: draft.right ?? rightFor(ctx, draft.audience),
    content: contentOf(draft),
    at: sendAtOf(draft, ctx.now),
  };
}
