import type { mongo } from 'mongoose';
import { recordAudit } from '../audit/audit.model';
import { isDuplicateKey } from '../office-store';
import { countRevisionOn } from '../revision.model';
import { type DocumentVersion, documentVersions, latestVersion } from './document.model';
import type { DocumentRequest } from './document-request.model';
import { documentKey } from './kinds.rules';

/** What was made of a request. */
export type Made = Pick<
  DocumentVersion,
  'name' | 'sha256' | 'size' | 'pages' | 'fingerprint' | 'outline' | 'sources' | 'changes'
>;

/** Another version of the same document was kept meanwhile. */
class VersionMovedError extends Error {
  override readonly name = 'VersionMovedError';
}

/**
 * Keeps a version of a document that was made, under the id of its request; its bytes are stored. Call it inside the transaction that ends the
 * request.
 * @param follows the version whose changes it says; null: it is the first
 * @throws VersionMovedError where that is the latest no more
 */
export async function keepVersion(
  request: DocumentRequest,
  made: Made,
  follows: { version: number } | null,
  now: Date,
): Promise<DocumentVersion & { _id: mongo.ObjectId }> {
  const { office, _id, kind, fiscalYear, round, format, units, memo, isReleased, findings, by, eventId } = request;
  const key = documentKey(request);
  const version = (follows?.version ?? 0) + 1;
  const latest = await latestVersion(office, key);
  if ((latest?.version ?? 0) + 1 !== version) throw new VersionMovedError(key);
  const released = isReleased ? { isReleased } : {};
  const wish = { kind, fiscalYear, round, format, units: units && [...units], memo, ...released };
  try {
    const kept = { _id, key, version, ...wish, ...made, findings, by, at: now, eventId };
    const stored = await documentVersions(office).insert(kept);
    const subject = `document ${key} version ${version}`;
    const action = isReleased ? 'document.released' : 'document.made';
    await recordAudit(office, { at: now, actor: by, action, subject, eventId });
    if (isReleased) await countRevisionOn(office);
    return stored;
  } catch (error) {
    if (isDuplicateKey(error)) throw new VersionMovedError(key);
    throw error;
  }
}
