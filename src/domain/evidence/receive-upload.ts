import type { mongo } from 'mongoose';
import type { OfficeId } from '../office-store';
import { type Content, type EvidenceKind, evidence } from './evidence.model';
import { shownName } from './file-name.rules';
import { rememberFile } from './fingerprint.model';

/** A file that came with a form of a page, whose content is kept under the id of the piece that it becomes. */
export interface UploadedFile {
  id: mongo.ObjectId;
  name: string;
  content: Content;
}

/** With what it came. */
interface Sent {
  by: mongo.ObjectId;
  batch: string;
  now: Date;
}

/**
 * Stores a file as a piece of evidence that is not yet said to be about anything. Call it inside a transaction.
 * @returns false: the same form brought the same file before, and the content of this one is to go
 */
export async function receiveUpload(
  office: OfficeId,
  { id, name, content }: UploadedFile,
  { by, batch, now }: Sent,
): Promise<boolean> {
  const lineMessageId = `${batch}/${content.sha256.slice(0, 32)}`;
  if (await evidence(office).findOne({ lineMessageId, part: 0 })) return false;
  const piece = {
    _id: id,
    kind: kindOf(content.mime),
    state: 'kept' as const,
    lineMessageId,
    part: 0,
    about: null,
    batch,
    set: null,
    by,
    sentAt: now,
    name: shownName(name),
    url: null,
    content,
    trouble: null,
    withdrawn: null,
  };
  await evidence(office).insert(piece);
  await rememberFile(office, id, content.sha256);
  return true;
}

/** What LINE would call it. */
function kindOf(mime: string): EvidenceKind {
  const [major] = mime.split('/');
  return major === 'image' || major === 'video' || major === 'audio' ? major : 'file';
}
