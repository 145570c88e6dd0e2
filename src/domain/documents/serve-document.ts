import type { mongo } from 'mongoose';
import { readContent } from '../evidence/content-store';
import { savedName } from '../evidence/file-name.rules';
import { mimeOf } from '../evidence/file-types.rules';
import type { OfficeId } from '../office-store';
import { documentVersions } from './document.model';

/** A version of a document as it can be given out; null: there is none of that id. */
export async function serveDocument(office: OfficeId, id: mongo.ObjectId) {
  const found = await documentVersions(office).findOne({ _id: id });
  if (!found) return null;
  const { format, size, name } = found;
  const open = (range?: { first: number; last: number }) => readContent('documents', id, range);
  return { mime: mimeOf(format), size, name: savedName(name, id.toHexString(), format), open };
}
