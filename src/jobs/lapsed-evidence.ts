import { findLapsed } from '../domain/evidence/find-lapsed';
import { withdrawUnplaced } from '../domain/evidence/withdraw-evidence';
import { inTransaction } from '../domain/transaction';
import type { EveryTickJob } from './tick';

/** Evidence that nobody said anything about in time is withdrawn. */
export const lapsedEvidence: EveryTickJob = {
  name: 'lapsed-evidence',
  run: async (now) => {
    for (const { office, id } of await findLapsed(now)) await inTransaction(() => withdrawUnplaced(office, id, now));
  },
};
