import { createHash } from 'node:crypto';
import type { mongo } from 'mongoose';
import { countPages } from '../../documents/count-pages';
import { makePaper } from '../../documents/make-paper';
import type { Paper, PaperFormat } from '../../documents/paper';
import { changesBetween } from '../../documents/versions/changes.rules';
import { fingerprintOf, outlineOf, packOutline, unpackOutline } from '../../documents/versions/outline.rules';
import { abilitiesOf } from '../../domain/abilities/abilities-of';
import { theDocument } from '../../domain/abilities/things';
import { localDate } from '../../domain/calendar/dates';
import { type DocumentVersion, latestVersion } from '../../domain/documents/document.model';
import { type DocumentRequest, documentRequests } from '../../domain/documents/document-request.model';
import { keepVersion } from '../../domain/documents/keep-version';
import { documentKey } from '../../domain/documents/kinds.rules';
import { loadSources } from '../../domain/documents/load-sources';
import { documentName } from '../../domain/documents/texts';
import { ContentWriter, removeContent } from '../../domain/evidence/content-store';
import { DOCUMENT_SECONDS, type FileLinks } from '../../domain/evidence/file-links';
import { grantsOn } from '../../domain/handovers/handover.rules';
import { findOrganisation } from '../../domain/organisations/organisation.model';
import { people, type StoredPerson } from '../../domain/people/person.model';
import { inTransaction } from '../../domain/transaction';
import type { Gateway } from '../../line/gateway';
import { documentNotMade } from '../../notifications/documents/document-not-made';
import { documentReady } from '../../notifications/documents/document-ready';
import { notify } from '../../notifications/notify';
import { Refusal } from '../../refusal';
import { withinTime } from '../../time-limit';
import type { TaskOutcome } from '../tasks/task-outcome';
import type { Going } from '../tasks/task-worker';

/** What a paper of 600 rows takes in the slowest format many times over. */
const MOST_MS = 120_000;
const LOADING_SECONDS = 30;
/** How long a failure is news. */
const TELL_WITHIN_MS = DOCUMENT_SECONDS * 1000;

export interface MakingOptions {
  /** turns a paper into bytes */
  render: (paper: Paper, format: PaperFormat) => Promise<Uint8Array>;
  links: FileLinks;
  gateway: Pick<Gateway, 'showLoading'>;
  now: () => Date;
}

type Version = DocumentVersion & { _id: mongo.ObjectId };

/** Another worker has the request by now, and does what is to be done. */
class RequestLostError extends Error {
  override readonly name = 'RequestLostError';
}

/**
 * Makes a document that somebody asked for, and gives it to them; the version of before where it would say the same. The version, that the
 * request is done and the message are stored together: a crash in between makes it once.
 * @throws where it could not be made this time
 */
export async function makeDocument(request: DocumentRequest, options: MakingOptions & Going): Promise<TaskOutcome> {
  const { office } = request;
  // What is released is for everybody, whatever became of who released it.
  const asker = request.isReleased ? null : await askerOf(request, options.now());
  const organisation = await findOrganisation(office);
  // Who may not have it any more is not told of it.
  if (!(asker || request.isReleased) || !organisation) return 'done';
  if (asker) await options.gateway.showLoading(asker.lineUserId, LOADING_SECONDS).catch(() => undefined);
  const latest = await latestVersion(office, documentKey(request));
  let paper: Paper;
  try {
    paper = await makePaper(organisation, request, options.now());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (asker) await inTransaction(() => tellNotMade(request, asker, error.message, options.now()));
    return 'done';
  }
  const fingerprint = fingerprintOf(paper);
  if (latest?.fingerprint === fingerprint) {
    await inTransaction(() => give(request, asker, latest, options));
    // An earlier try may have written all of it and not come to note so.
    await removeContent('documents', request._id);
    return 'done';
  }
  const sources = await loadSources(office, request);
  const bytes = await going(options, () => options.render(paper, request.format));
  const outline = outlineOf(paper);
  const made = {
    name: paper.title,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    pages: countPages(bytes, request.format),
    fingerprint,
    outline: packOutline(outline),
    sources,
    changes: latest ? changesBetween(unpackOutline(bytesOf(latest.outline)), outline) : [],
  };
  const writer = new ContentWriter('documents', request._id);
  try {
    await writer.write(Buffer.from(bytes));
    await writer.end(options.now());
    await inTransaction(async () =>
      give(request, asker, await keepVersion(request, made, latest, options.now()), options),
    );
  } catch (error) {
    if (error instanceof RequestLostError) return 'done';
    throw error;
  }
  await writer.supersede();
  return 'done';
}

/** Waits for what takes its time, and says meanwhile that it goes on, until it has taken too long. */
async function going<T>({ onProgress }: Going, work: () => Promise<T>): Promise<T> {
  const ticking = setInterval(onProgress, 1_000);
  try {
    return await withinTime(work(), MOST_MS, 'making a document');
  } finally {
    clearInterval(ticking);
  }
}

/** Who asked for it, if they are still registered and may have it. */
async function askerOf({ office, by, units }: DocumentRequest, now: Date): Promise<StoredPerson | null> {
  const person = await people(office).findOne({ _id: by });
  if (!person) return null;
  const ofToday = { ...person, grants: grantsOn(person.grants, localDate(now)) };
  return abilitiesOf(ofToday, theDocument({ units })).open ? person : null;
}

/** Ends the request and gives the version to who asked; null: it stands where everybody finds it. Call it inside a transaction. */
async function give(
  request: DocumentRequest,
  asker: StoredPerson | null,
  version: Version,
  options: MakingOptions,
): Promise<void> {
  if (!(await documentRequests.finish(request))) throw new RequestLostError(String(request._id));
  if (!asker) return;
  const now = options.now();
  const { office, _id } = request;
  const url = options.links.to({ office, id: version._id, form: 'document', reader: asker._id }, now);
  const payload = { document: version._id.toHexString(), isNew: version._id.equals(_id), url };
  const expiresAt = new Date(now.getTime() + DOCUMENT_SECONDS * 1000);
  await notify(documentReady, [recipient(asker)], { office, occasion: `document/${_id}`, payload, expiresAt }, now);
}

/** Ends the request and tells who asked that it is not made. Call it inside a transaction. */
async function tellNotMade(
  request: DocumentRequest,
  asker: StoredPerson,
  because: string | null,
  now: Date,
): Promise<void> {
  if (!(await documentRequests.finish(request))) return;
  await notifyNotMade(request, asker, because, now);
}

/** Tells who asked that a document is not made. @param because why; null: a fault of ours */
async function notifyNotMade(
  { office, _id, eventId, kind, round, fiscalYear }: DocumentRequest,
  asker: StoredPerson,
  because: string | null,
  now: Date,
): Promise<void> {
  const payload = { name: documentName({ kind, round, fiscalYear }), because, eventId };
  const expiresAt = new Date(now.getTime() + TELL_WITHIN_MS);
  await notify(documentNotMade, [recipient(asker)], { office, occasion: `document/${_id}`, payload, expiresAt }, now);
}

/** Ends the tries for a document that could not be made, and tells who asked. */
export async function giveUpMaking(request: DocumentRequest, now: Date): Promise<void> {
  const asker = await askerOf(request, now);
  await inTransaction(async () => {
    if (asker) await tellNotMade(request, asker, null, now);
  });
  await removeContent('documents', request._id);
}

/** Sets a request aside that processes died of: its asker is told. Call it inside a transaction. */
export async function tellSetAside(request: DocumentRequest, now: Date): Promise<void> {
  const asker = await askerOf(request, now);
  if (asker) await notifyNotMade(request, asker, null, now);
}

const recipient = ({ _id, lineUserId }: StoredPerson) => ({ person: _id, lineUserId });

/** Read without mongoose's documents, bytes come as the driver's Binary. */
const bytesOf = (stored: Buffer | mongo.Binary): Uint8Array => (Buffer.isBuffer(stored) ? stored : stored.buffer);
