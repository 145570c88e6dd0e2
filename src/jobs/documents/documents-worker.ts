import { type DocumentRequest, documentRequests } from '../../domain/documents/document-request.model';
import { documentKey } from '../../domain/documents/kinds.rules';
import { inTransaction } from '../../domain/transaction';
import type { Log } from '../../log';
import { notifySetAside } from '../../notifications/set-aside/set-aside';
import { type TaskCount, TaskWorker } from '../tasks/task-worker';
import { giveUpMaking, type MakingOptions, makeDocument, tellSetAside } from './make-document';

export interface DocumentsWorkerOptions extends MakingOptions {
  log: Log;
  count?: (outcome: TaskCount) => void;
}

/** Who waits in the chat waits no longer than this; what failed three times will fail again. */
const WAITS_MS = [2_000, 10_000] as const;
const MOST_TRIES = WAITS_MS.length + 1;

/** Makes the documents that people ask for, one at a time. */
export class DocumentsWorker extends TaskWorker<DocumentRequest> {
  constructor(options: DocumentsWorkerOptions) {
    const { log, now, count } = options;
    super({
      name: 'documents',
      queue: documentRequests,
      log,
      now,
      count,
      atOnce: 1,
      describe: (request) => ({ office: request.office, document: documentKey(request), eventId: request.eventId }),
      perform: (request, going) => makeDocument(request, { ...options, ...going }),
      waitAfter: (tries) => WAITS_MS[Math.min(tries, WAITS_MS.length) - 1] ?? 0,
      isGivenUp: ({ tries }) => tries >= MOST_TRIES,
      giveUp: giveUpMaking,
      setAside: (request, at) => setAside(request, at),
    });
  }
}

/** Ends the tries for a document that workers died of: who asked and the office's admins are told. */
async function setAside(request: DocumentRequest, now: Date): Promise<void> {
  await inTransaction(async () => {
    if (!(await documentRequests.setAside(request, now))) return;
    await tellSetAside(request, now);
    await notifySetAside({ what: 'document', id: String(request._id) }, request.office, now);
  });
}
