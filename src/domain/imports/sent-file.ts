import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import { mongo } from 'mongoose';
import type { Frameworks } from '../assessments/framework';
import type { OfficeId } from '../office-store';
import { findOrganisation, listOrganisations } from '../organisations/organisation.model';
import { OTHER_FORMATS } from './document-texts';
import { type ImportFile, importFiles } from './import-file.model';
import { CHAT_LIMITS, MEGABYTE } from './limits';
import type { ImportProblem } from './office-file';
import { type ImportContent, readImportFiles } from './read-import-files';
import { type Tried, tryImport } from './try-import';

/** Endings of the files that an import reads. A workbook or a document may be evidence as well; the others are taken as evidence by nobody. */
const ENDINGS = ['.xlsx', '.docx', '.pdf', '.csv', '.tsv', '.yaml', '.yml'];
const MAY_BE_EVIDENCE = ['.xlsx', '.docx', '.pdf'];
const endingOf = (name: string | null): string => extname(name ?? '').toLowerCase();

/** Whether a file may be one to import, by its name. */
export const mayBeImport = (name: string | null): boolean => ENDINGS.includes(endingOf(name));

/** Whether such a file may be evidence as well. */
export const mayBeEvidence = (name: string | null): boolean => MAY_BE_EVIDENCE.includes(endingOf(name));

/** Why a file that holds tables cannot be imported, by its name; null: it is none of those. */
export const notImported = (name: string | null): string | null => OTHER_FORMATS[endingOf(name)] ?? null;

/** Nobody comes back to a file after that. */
const KEPT_DAYS = 3;
export const keptUntil = (now: Date): Date => new Date(now.getTime() + KEPT_DAYS * 24 * 3_600_000);

export type SentImport = ImportFile & { _id: mongo.ObjectId };

/**
 * A file that a person sent to be imported, as long as it is kept.
 * @param id in hex
 */
export async function findSent(
  office: OfficeId,
  id: string,
  { by, now }: { by: mongo.ObjectId; now: Date },
): Promise<SentImport | null> {
  // The database removes what is over only once a minute.
  return importFiles(office).findOne({ _id: new mongo.ObjectId(id), by, removeAt: { $gt: now } });
}

/** Removes what a person sent, who is registered no more. Joins the transaction. */
export async function forgetSent(office: OfficeId, by: mongo.ObjectId): Promise<void> {
  await importFiles(office).deleteMany({ by });
}

/** The bytes of a file that is kept; null: none are. */
export function bytesOf({ bytes }: Pick<ImportFile, 'bytes'>): Buffer | null {
  // Read without mongoose's documents, bytes come as the driver's Binary.
  return bytes instanceof mongo.Binary ? Buffer.from(bytes.buffer) : bytes;
}

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Reads a stream to its end. Null: it is larger than an import may be. @throws what the stream fails with */
export async function readWithin(stream: Readable): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > CHAT_LIMITS.megabytes * MEGABYTE) return null;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } finally {
    stream.destroy();
  }
}

/** What a file would do; `asks_year`: it says no year, or several (else empty), so its sender is asked. */
export type SentRead =
  | { kind: 'asks_year'; years: readonly number[] }
  | { kind: 'refused'; problems: ImportProblem[] }
  | (Extract<Tried, { kind: 'done' }> & { content: ImportContent });

/**
 * Reads a file that somebody sent for their office, and tells what importing it would do. Nothing is written. Call it before a
 * transaction: parsing takes long.
 */
export async function readSent(
  office: OfficeId,
  file: { name: string; bytes: Buffer; fiscalYear: number | null },
  { frameworks, now }: { frameworks: Frameworks; now: Date },
): Promise<SentRead> {
  const organisation = await findOrganisation(office);
  if (!organisation) throw new Error(`No office ${office}`);
  const sender = { organisation, fiscalYear: file.fiscalYear };
  const content = await readImportFiles([file], await listOrganisations(), frameworks, sender);
  if ('problems' in content) {
    const { problems } = content;
    const asked = problems.flatMap(({ asksYear }) => (asksYear ? [asksYear] : []));
    if (asked.length < problems.length) return { kind: 'refused', problems };
    return { kind: 'asks_year', years: [...new Set(asked.flat())] };
  }
  const tried = await tryImport(office, content, now);
  return tried.kind === 'refused' ? tried : { ...tried, content };
}
