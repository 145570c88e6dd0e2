import { findLapsed, hasLapsed } from '../domain/evidence/find-lapsed';
import { withdrawUnplaced } from '../domain/evidence/withdraw-evidence';
import { inTransaction } from '../domain/transaction';
import type { EveryTickJob } from './tick';

/** Evidence that nobody said anything about in time is withdrawn. One piece that cannot be keeps none of the others. */
export const lapsedEvidence: EveryTickJob = {
  name: 'lapsed-evidence',
  hasWork: hasLapsed,
  run: async (now) => {
    const failures: unknown[] = [];
    for (const { office, id } of await findLapsed(now)) {
      await inTransaction(() => withdrawUnplaced(office, id, now)).catch((error) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, 'evidence that lapsed could not be withdrawn');
  },
};
