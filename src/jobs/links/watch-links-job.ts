import type { Cron } from '../../domain/calendar/cron.rules';
import { planChecks } from '../../domain/links/plan-checks';
import { listOffices } from '../../domain/organisations/organisation.model';
import type { DailyJob } from '../run-daily';

/**
 * Once a day those links are looked at whose turn it is.
 * @param baseUrl where the offices' own pages are reached
 */
export function watchLinksJob(cron: Cron, baseUrl: string): DailyJob {
  return {
    name: 'links',
    cron,
    run: async (now) => {
      let planned = 0;
      for (const office of await listOffices()) planned += await planChecks(office, baseUrl, now);
      return { planned };
    },
  };
}
