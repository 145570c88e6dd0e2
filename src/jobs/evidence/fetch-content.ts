import { enqueue } from '../../delivery/enqueue';
import { removeContent } from '../../domain/evidence/content-store';
import { evidence, type StoredEvidence, type Trouble } from '../../domain/evidence/evidence.model';
import type { EvidenceTask } from '../../domain/evidence/evidence-task.model';
import { settleKept, settleTrouble } from '../../domain/evidence/settle-content';
import { takeContent } from '../../domain/evidence/take-content';
import { findOrganisation } from '../../domain/organisations/organisation.model';
import { people } from '../../domain/people/person.model';
import { inTransaction } from '../../domain/transaction';
import type { Content, Gateway } from '../../line/gateway';
import type { TaskOutcome } from './task-outcome';

/** A video of 100 MB at 3 Mbit/s. */
const FETCH_MS = 5 * 60_000;
/** A person who is not reached within a day has seen by themselves what is missing. */
const TELL_WITHIN_MS = 24 * 3_600_000;

export interface FetchOptions {
  gateway: Pick<Gateway, 'content'>;
  now: () => Date;
  stopping: AbortSignal;
}

/**
 * Fetches what LINE holds of a piece of evidence and keeps it; what cannot be kept is told to its sender.
 * @throws where LINE is not reached, or the stream breaks off
 */
export async function fetchContent(task: EvidenceTask, options: FetchOptions): Promise<TaskOutcome> {
  const { office, evidence: id } = task;
  const one = await evidence(office).findOne({ _id: id, state: 'fetching' });
  if (!one) return 'done';
  const content = await orStop(options.gateway.content(one.lineMessageId), options.stopping);
  if (content.state === 'preparing') return 'later';
  if (content.state === 'gone') {
    await tellTrouble(one, content.unsent ? 'unsent' : 'gone', options.now());
    return 'done';
  }
  const signal = AbortSignal.any([options.stopping, AbortSignal.timeout(FETCH_MS)]);
  const keepLocation = (await findOrganisation(office))?.keepPhotoLocation ?? false;
  const taken = await takeContent(content.stream, id, { keepLocation, signal });
  if ('trouble' in taken) {
    await tellTrouble(one, taken.trouble, options.now());
    return 'done';
  }
  const isKept = await inTransaction(() => settleKept(office, id, taken.content));
  if (!isKept) {
    await removeContent('evidence', id);
    await removeContent('evidence_thumbnails', id);
  }
  return 'done';
}

/** What LINE gives, unless we stop first; what comes after that is let go. */
async function orStop(asked: Promise<Content>, stopping: AbortSignal): Promise<Content> {
  let onStop = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    onStop = () => {
      const letGo = (content: Content) => void (content.state === 'ready' && content.stream.destroy());
      asked.then(letGo, () => undefined);
      reject(new Error('stopping'));
    };
    stopping.addEventListener('abort', onStop, { once: true });
  });
  try {
    return await Promise.race([asked, stopped]);
  } finally {
    stopping.removeEventListener('abort', onStop);
  }
}

/** Ends the tries for a piece of evidence whose content did not come, and tells its sender. */
export async function giveUpFetching({ office, evidence: id }: EvidenceTask, now: Date): Promise<void> {
  const one = await evidence(office).findOne({ _id: id, state: 'fetching' });
  if (one) await tellTrouble(one, 'not_reached', now);
}

/** The note that it is not kept, and the message that says so, are stored together. */
async function tellTrouble({ office, _id, by }: StoredEvidence, trouble: Trouble, now: Date): Promise<void> {
  await inTransaction(async () => {
    const settled = await settleTrouble(office, _id, trouble);
    const person = settled && (await people(office).findOne({ _id: by }));
    if (!person) return;
    const id = _id.toHexString();
    await enqueue(
      [
        {
          office,
          to: { person: by, lineUserId: person.lineUserId },
          occasion: `evidence/${id}`,
          kind: 'evidence.lost',
          payload: { evidence: id },
          priority: 'urgent',
          expiresAt: new Date(now.getTime() + TELL_WITHIN_MS),
        },
      ],
      now,
    );
  });
}
