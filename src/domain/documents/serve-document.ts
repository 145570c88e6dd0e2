import type { mongo } from 'mongoose';
import { readContent } from '../evidence/content-store';
import { savedName } from '../evidence/file-name.rules';
import { mimeOf } from '../evidence/file-types.rules';
import { unitNames } from '../measures/units.rules';
import type { OfficeId } from '../office-store';
import { findOrganisation } from '../organisations/organisation.model';
import { type DocumentVersion, documentVersions } from './document.model';
import { documentName, texts } from './texts';

/** What tells papers apart in a folder stands first, so that nothing of it is cut: paper, round, year and edition, then whose it is. */
async function nameOf(office: OfficeId, document: DocumentVersion): Promise<string> {
  const organisation = await findOrganisation(office);
  if (!organisation) return document.name;
  const units = unitNames(organisation, document.units ?? []);
  return [documentName(document), texts.edition(document.version), ...units, organisation.name].join(' ');
}

/** A version of a document as it can be given out; null: there is none of that id. */
export async function serveDocument(office: OfficeId, id: mongo.ObjectId) {
  const found = await documentVersions(office).findOne({ _id: id });
  if (!found) return null;
  const { format, size } = found;
  const open = (range?: { first: number; last: number }) => readContent('documents', id, range);
  return { mime: mimeOf(format), size, name: savedName(await nameOf(office, found), id.toHexString(), format), open };
}
