import { removeContent } from '../../domain/evidence/content-store';
import { evidence, type StoredEvidence, type Trouble } from '../../domain/evidence/evidence.model';
import type { EvidenceTask } from '../../domain/evidence/evidence-task.model';
import { recordKept, recordTrouble } from '../../domain/evidence/record-content';
import { takeContent } from '../../domain/evidence/take-content';
import { findOrganisation } from '../../domain/organisations/organisation.model';
import { people } from '../../domain/people/person.model';
import { inTransaction } from '../../domain/transaction';
import type { Content, Gateway } from '../../line/gateway';
import { evidenceLost } from '../../notifications/evidence/evidence-lost';
import { notify } from '../../notifications/notify';
import type { TaskOutcome } from '../tasks/task-outcome';

/** A person who is not reached within a day has seen by themselves what is missing. */
const TELL_WITHIN_MS = 24 * 3_600_000;

export interface FetchOptions {
  gateway: Pick<Gateway, 'content'>;
  now: () => Date;
  /** ends it, which then throws */
  signal: AbortSignal;
  /** called whenever it got on */
  onProgress: () => void;
}

/**
 * Fetches what LINE holds of a piece of evidence and keeps it; what cannot be kept is told to its sender.
 * @throws where LINE is not reached, or the stream breaks off
 */
export async function fetchContent(task: EvidenceTask, options: FetchOptions): Promise<TaskOutcome> {
  const { office, evidence: id } = task;
  const { signal, onProgress, now } = options;
  const one = await evidence(office).findOne({ _id: id, state: 'fetching' });
  if (!one) return 'done';
  const keepLocation = (await findOrganisation(office))?.keepPhotoLocation ?? false;
  const content = await orStop(options.gateway.content(one.lineMessageId), signal);
  onProgress();
  if (content.state === 'preparing') return 'later';
  if (content.state === 'gone') {
    await notifyTrouble(one, content.unsent ? 'unsent' : 'gone', now());
    return 'done';
  }
  const taken = await takeContent(content.stream, id, { name: one.name, keepLocation, signal, onProgress, now: now() });
  if ('trouble' in taken) {
    await notifyTrouble(one, taken.trouble, now());
    return 'done';
  }
  // Where it is not known whether this was done, the next try finds out.
  const isKept = await inTransaction(() => recordKept(office, id, taken.content));
  await (isKept ? taken.keep() : taken.drop());
  return 'done';
}

/** What LINE gives, unless we stop first; what comes after that is let go. */
async function orStop(asked: Promise<Content>, signal: AbortSignal): Promise<Content> {
  let onStop = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    onStop = () => {
      const letGo = (content: Content) => void (content.state === 'ready' && content.stream.destroy());
      asked.then(letGo, () => undefined);
      reject(signal.reason);
    };
    if (signal.aborted) onStop();
    signal.addEventListener('abort', onStop, { once: true });
  });
  try {
    return await Promise.race([asked, stopped]);
  } finally {
    signal.removeEventListener('abort', onStop);
  }
}

/** Ends the tries for a piece of evidence whose content did not come, and tells its sender. */
export async function giveUpFetching({ office, evidence: id }: EvidenceTask, now: Date): Promise<void> {
  const one = await evidence(office).findOne({ _id: id, state: 'fetching' });
  if (one) await notifyTrouble(one, 'not_reached', now);
}

async function notifyTrouble(one: StoredEvidence, trouble: Trouble, now: Date): Promise<void> {
  await inTransaction(() => noteTrouble(one, trouble, now));
  // An earlier try may have written all of it and not come to note so.
  await removeContent('evidence', one._id);
  await removeContent('evidence_thumbnails', one._id);
}

/** The note that it is not kept, and the message that says so, are stored together. Call it inside a transaction. */
export async function noteTrouble({ office, _id, by }: StoredEvidence, trouble: Trouble, now: Date): Promise<void> {
  const recorded = await recordTrouble(office, _id, trouble);
  const person = recorded && (await people(office).findOne({ _id: by }));
  if (!person) return;
  const id = _id.toHexString();
  const to = { person: by, lineUserId: person.lineUserId };
  const expiresAt = new Date(now.getTime() + TELL_WITHIN_MS);
  await notify(evidenceLost, [to], { office, occasion: `evidence/${id}`, payload: { evidence: id }, expiresAt }, now);
}
