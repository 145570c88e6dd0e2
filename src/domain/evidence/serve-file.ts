import type { Readable } from 'node:stream';
import { mongo } from 'mongoose';
import { serveAnnouncementFile } from '../announcements/serve-announcement-file';
import { serveDocument } from '../documents/serve-document';
import { serveImportForm } from '../imports/serve-form';
import { officeId } from '../office-store';
import { readContent } from './content-store';
import type { FileForm } from './file-links';
import { savedName } from './file-name.rules';
import { extensionOf } from './file-types.rules';
import { findEvidence } from './find-evidence';

/** A file as it can be given out. */
export interface ServedFile {
  mime: string;
  /** in bytes; null where it is not known */
  size: number | null;
  /** how it is called when it is saved: safe on every system, and ending as its type does */
  name: string;
  /** @param range first and last byte, both included; all of it when left out */
  open(range?: { first: number; last: number }): Readable;
}

/**
 * Finds a file whose link has been checked, as it is kept at `now`.
 * @param office slug; @param id in hex
 * @returns null where it is not kept (any more), or has no small picture
 */
export async function findFile(office: string, id: string, form: FileForm, now: Date): Promise<ServedFile | null> {
  if (form === 'announced' || form === 'circulated') {
    const file = await serveAnnouncementFile(officeId(office), new mongo.ObjectId(id), now);
    return file && { ...file, name: savedName(file.name, id, extensionOf(file.mime)) };
  }
  if (form === 'import_form') return serveImportForm(officeId(office), now);
  if (form === 'document') return serveDocument(officeId(office), new mongo.ObjectId(id));
  const one = await findEvidence(officeId(office), new mongo.ObjectId(id));
  if (!one?.content) return null;
  const { content, _id } = one;
  if (form === 'small') {
    if (!content.hasThumbnail) return null;
    const name = `${id}-small.jpg`;
    return { mime: 'image/jpeg', size: null, name, open: () => readContent('evidence_thumbnails', _id) };
  }
  const name = savedName(one.name, id, extensionOf(content.mime));
  return { mime: content.mime, size: content.size, name, open: (range) => readContent('evidence', _id, range) };
}
