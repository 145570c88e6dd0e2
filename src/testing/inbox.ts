import { leases, prepareLeases } from '../line/conversation-lease';
import { inboxCollection, prepareInbox } from '../line/inbox';
import type { InboxWorker } from '../line/worker';
import { useDatabase } from './database';

/**
 * Gives a test file an inbox of its own, emptied after each test. Call it once at the top of the file.
 * @returns where a test puts the workers it makes: they are stopped before that
 */
export function useInbox(): InboxWorker[] {
  const workers: InboxWorker[] = [];
  useDatabase();
  beforeAll(async () => {
    await prepareInbox();
    await prepareLeases();
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    await inboxCollection().deleteMany({});
    await leases().deleteMany({});
  });
  return workers;
}
