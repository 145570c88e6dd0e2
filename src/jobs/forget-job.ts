import { forgetStrangers } from '../delivery/forget-strangers';
import type { Cron } from '../domain/calendar/cron.rules';
import type { DailyJob } from './run-daily';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Longer than any scheduler is likely to be down. */
const LOOKS_BACK_MS = 30 * DAY_MS;

/** Once a day LINE ids that are not needed any more are taken out of the ledger. */
export function forgetJob(cron: Cron): DailyJob {
  return {
    name: 'forget-strangers',
    cron,
    run: async (now) => ({ forgotten: await forgetStrangers(new Date(now.getTime() - LOOKS_BACK_MS)) }),
  };
}
