import { anonymiseClosed, anonymiseClosedSince, isAnyoneToAnonymise } from '../delivery';
import type { Cron } from '../domain/calendar/cron.rules';
import { boundAmong } from '../domain/people/directory.model';
import { anonymiseFailedEvents, forgetOverEvents, forgetShownButtons, isAnyEventToForget } from '../line/forget-events';
import type { DailyJob } from './run-daily';
import type { EveryTickJob } from './tick';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Longer than any scheduler is likely to be down. */
const LOOKS_BACK_MS = 30 * DAY_MS;

/** Who was to be forgotten while a message to them or an event of theirs was under way is forgotten when that is over. */
export const forgetAtOnce: EveryTickJob = {
  name: 'forget',
  hasWork: async () => (await Promise.all([isAnyoneToAnonymise(), isAnyEventToForget()])).includes(true),
  run: async () => {
    await anonymiseClosed();
    await forgetOverEvents();
  },
};

/** Once a day LINE ids of people who are registered nowhere are taken out of whatever still has them. */
export function forgetJob(cron: Cron): DailyJob {
  return {
    name: 'anonymise-closed',
    cron,
    run: async (now) => {
      await forgetShownButtons(now);
      return {
        forgotten: await anonymiseClosedSince(new Date(now.getTime() - LOOKS_BACK_MS)),
        events: await anonymiseFailedEvents(boundAmong),
      };
    },
  };
}
