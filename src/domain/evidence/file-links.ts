import { createHmac, timingSafeEqual } from 'node:crypto';
import type { mongo } from 'mongoose';
import { compact } from '../../compact';
import type { OfficeId } from '../office-store';
import { type CarriedLinks, createCarriedLinks } from '../qr/carried-links';

/**
 * Of evidence the file itself, or its small picture; of an announcement its picture, or the list of its circulation; of the office the form
 * for imports, whose id is its reader's; a version of a document.
 */
export const FILE_FORMS = ['full', 'small', 'announced', 'circulated', 'import_form', 'document'] as const;
export type FileForm = (typeof FILE_FORMS)[number];

/** How long a link works: who keeps it, or passes it on, has nothing after that. */
const LINK_SECONDS = 3600;
/** A document is asked for in the evening and printed in the morning; its reader's rights are looked at each time. */
export const DOCUMENT_SECONDS = 24 * 3600;
/** What was announced is looked at in the chat for as long as its announcement is kept. */
const ANNOUNCED_SECONDS = 400 * 24 * 3600;

const SECONDS: Partial<Record<FileForm, number>> = { announced: ANNOUNCED_SECONDS, document: DOCUMENT_SECONDS };

/** What a link gives, and to whom. Ids in hex. */
export interface Linked {
  office: string;
  id: string;
  form: FileForm;
  /** the one person it is for; null: whoever was sent what it stands in, which is the same to all (a picture of an announcement) */
  reader: string | null;
}

/** What a link is to be made to. */
export interface Target {
  office: OfficeId;
  id: mongo.ObjectId;
  form: FileForm;
  reader: mongo.ObjectId | null;
}

/** What became of a link that was followed. */
export type LinkCheck = 'good' | 'expired' | 'forged';

/**
 * Makes and checks the links to files: signed, for one file and one reader each, good for an hour, to a document for a day;
 * those to pictures of announcements, which all recipients have in the same message, for anybody and 400 days.
 */
export interface FileLinks {
  /** where links lead, without a slash at the end */
  baseUrl: string;
  /** The address of a piece of evidence, or of an announcement's file, of an office, good from `now` on. */
  to(target: Target, now: Date): string;
  /** @param expires seconds since 1970 and @param signature as they stand in the link */
  check(linked: Linked, expires: string, signature: string, now: Date): LinkCheck;
  /** to pictures that are made when they are asked for */
  qr: CarriedLinks;
  charts: CarriedLinks;
}

/**
 * @param secret signs the links; every process that makes or serves them needs the same
 */
export function createFileLinks(baseUrl: string, secret: string): FileLinks {
  const sign = ({ office, id, form, reader }: Linked, expires: string): string => {
    const signed = compact(['files', office, id, form, expires, reader === null ? null : reader]);
    return createHmac('sha256', secret).update(signed.join('\n')).digest('base64url');
  };

  return {
    baseUrl,
    qr: createCarriedLinks('qr', baseUrl, secret),
    charts: createCarriedLinks('chart', baseUrl, secret),
    to({ office, id, form, reader }, now) {
      const linked = { office, id: id.toHexString(), form, reader: reader?.toHexString() ?? null };
      const seconds = SECONDS[form] ?? LINK_SECONDS;
      const expires = String(Math.floor(now.getTime() / 1000) + seconds);
      const whose = linked.reader === null ? '' : `p=${linked.reader}&`;
      return `${baseUrl}/files/${office}/${linked.id}/${form}?${whose}e=${expires}&s=${sign(linked, expires)}`;
    },
    check(linked, expires, signature, now) {
      if ((linked.form === 'announced') !== (linked.reader === null)) return 'forged';
      const right = Buffer.from(sign(linked, expires));
      const given = Buffer.from(signature);
      if (right.length !== given.length || !timingSafeEqual(right, given)) return 'forged';
      return Number(expires) * 1000 < now.getTime() ? 'expired' : 'good';
    },
  };
}
