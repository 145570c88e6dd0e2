import { Readable } from 'node:stream';
import { knownFrameworks } from '../assessments/framework-file';
import { fiscalYearOf } from '../calendar/dates';
import { savedName } from '../evidence/file-name.rules';
import type { OfficeId } from '../office-store';
import { findOrganisation } from '../organisations/organisation.model';
import { importForm } from './import-form';
import { formText } from './office-table-texts';

const MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The form of an office for imports, with what is stored at `now`; null: there is no such office. */
export async function serveImportForm(office: OfficeId, now: Date) {
  const organisation = await findOrganisation(office);
  if (!organisation) return null;
  const bytes = await importForm(organisation, knownFrameworks(), now);
  const name = savedName(formText.fileName(organisation.name, fiscalYearOf(now)), office, 'xlsx');
  const open = (range?: { first: number; last: number }): Readable =>
    Readable.from([range ? bytes.subarray(range.first, range.last + 1) : bytes]);
  return { mime: MIME, size: bytes.length, name, open };
}
