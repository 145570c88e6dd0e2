import type { Cron } from '../domain/calendar/cron.rules';
import { sweepContents } from '../domain/evidence/sweep-contents';
import type { DailyJob } from './run-daily';

/** Longer than any upload, and than content is waited for. */
const LEFT_AFTER_MS = 2 * 24 * 60 * 60 * 1000;

/** Once a day what killed uploads left is removed. */
export function sweepJob(cron: Cron): DailyJob {
  return {
    name: 'sweep-contents',
    cron,
    run: async (now) => ({ swept: await sweepContents(new Date(now.getTime() - LEFT_AFTER_MS)) }),
  };
}
