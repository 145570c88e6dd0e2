import type { Content } from '../../domain/announcements/announcement.model';
import type { Audience } from '../../domain/announcements/audience';
import { rightFor } from '../../domain/announcements/scope';
import type { Grant } from '../../domain/people/people.rules';
import type { Shown } from './announcement-messages';
import type { Announcer } from './announcer';

/** An announcement that is being written, of which nothing is left to be asked. */
export interface Draft extends Content {
  /** of the announcement: that to be, or that which is corrected; in hexadecimal */
  id: string;
  /** the version it will be; above 1 it corrects one that went out, whose recipients it goes to */
  version: number;
  audience: Audience;
  mentionAll: boolean;
  /** the right that it goes out under; null: that which the sender has when sending */
  right: Grant | null;
  /** an instant (ISO 8601); null: at once */
  sendAt: string | null;
}

/** Whether it corrects one that went out: that goes at once, to whoever got it. */
export const isCorrection = ({ version }: Pick<Draft, 'version'>): boolean => version > 1;

/** What a draft says. */
export function contentOf({ title, text, link, image }: Draft): Content {
  return { title, text, link, image };
}

/** Whether a draft mentions everybody in the groups it goes to. */
export function mentionsAll({ audience, mentionAll }: { audience: Audience | null; mentionAll: boolean }): boolean {
  return audience?.to === 'groups' && mentionAll;
}

/** When a draft is to go out. */
export function sendAtOf({ sendAt }: Pick<Draft, 'sendAt'>, now: Date): Date {
  return sendAt === null ? now : new Date(sendAt);
}

/** What the message of a draft is made of: the same as when it goes out. */
export function draftShown(by: Pick<Announcer, 'organisation' | 'person' | 'now'>, draft: Draft): Shown {
  return {
    organisation: by.organisation,
    id: draft.id,
    version: draft.version,
    byRight: draft.right ?? rightFor(by, draft.audience),
    content: contentOf(draft),
    at: sendAtOf(draft, by.now),
  };
}
