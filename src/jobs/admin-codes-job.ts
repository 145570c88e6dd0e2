import type { Cron } from '../domain/calendar/cron.rules';
import { type AdminCode, renewBootstrapCodes } from '../domain/people/bootstrap-admin-code';
import type { DailyJob } from './run-daily';

/** Tells whoever keeps the server a new admin code. */
export type SayAdminCode = (made: AdminCode) => void;

/** Once a day an office that has no admin, and no good code of the server for one, gets a new one, which is told as at the start. */
export function adminCodesJob(cron: Cron, say: SayAdminCode): DailyJob {
  return {
    name: 'admin-codes',
    cron,
    run: async (now) => {
      const codes = await renewBootstrapCodes(now);
      for (const made of codes) say(made);
      return { made: codes.length };
    },
  };
}
