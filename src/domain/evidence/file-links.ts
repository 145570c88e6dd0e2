import { createHmac, timingSafeEqual } from 'node:crypto';
import type { mongo } from 'mongoose';
import type { OfficeId } from '../office-store';

/** Of evidence the file itself, or its small picture; of an announcement its picture, or the list of its circulation. */
export const FILE_FORMS = ['full', 'small', 'announced', 'circulated'] as const;
export type FileForm = (typeof FILE_FORMS)[number];

/** How long a link works: who keeps it, or passes it on, has nothing after that. */
const LINK_SECONDS = 3600;
/** What was announced is looked at in the chat for as long as its announcement is kept. */
const ANNOUNCED_SECONDS = 400 * 24 * 3600;

/** What a link gives. `id` in hex. */
export interface Linked {
  office: string;
  id: string;
  form: FileForm;
}

/** What became of a link that was followed. */
export type LinkCheck = 'good' | 'expired' | 'forged';

/** Makes and checks the links to files: signed, for one file each, good for an hour; those to pictures of announcements for 400 days. */
export interface FileLinks {
  /** where links lead, without a slash at the end */
  baseUrl: string;
  /** The address of a piece of evidence, or of an announcement's file, of an office, good from `now` on. */
  to(office: OfficeId, id: mongo.ObjectId, now: Date, form?: FileForm): string;
  /** @param expires seconds since 1970 and @param signature as they stand in the link */
  check(linked: Linked, expires: string, signature: string, now: Date): LinkCheck;
}

/**
 * @param secret signs the links; every process that makes or serves them needs the same
 */
export function createFileLinks(baseUrl: string, secret: string): FileLinks {
  const sign = ({ office, id, form }: Linked, expires: string): string =>
    createHmac('sha256', secret).update(`files\n${office}\n${id}\n${form}\n${expires}`).digest('base64url');

  return {
    baseUrl,
    to(office, id, now, form = 'full') {
      const linked = { office, id: id.toHexString(), form };
      const seconds = form === 'announced' ? ANNOUNCED_SECONDS : LINK_SECONDS;
      const expires = String(Math.floor(now.getTime() / 1000) + seconds);
      return `${baseUrl}/files/${office}/${linked.id}/${form}?e=${expires}&s=${sign(linked, expires)}`;
    },
    check(linked, expires, signature, now) {
      const right = Buffer.from(sign(linked, expires));
      const given = Buffer.from(signature);
      if (right.length !== given.length || !timingSafeEqual(right, given)) return 'forged';
      return Number(expires) * 1000 < now.getTime() ? 'expired' : 'good';
    },
  };
}
