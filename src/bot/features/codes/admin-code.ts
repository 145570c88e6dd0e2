import { addDays, endOfDay, localDate } from '../../../domain/calendar/dates';
import type { OfficeId } from '../../../domain/office-store';
import { makeFreshCode } from '../../../domain/people/fresh-code';
import { issueRecoveryCode } from '../../../domain/people/recovery-code';
import { inTransaction } from '../../../domain/transaction';
import { adminCodeMade } from '../../../notifications/codes/admin-code-made';
import { notifyAdmins } from '../../../notifications/notify';

/** News that is older is no news. */
const NEWS_DAYS = 7;

/**
 * What `npm run admin-code` does: a new admin code, of which the office's admins are told, so that nobody comes in behind their backs.
 * @returns the code
 */
export async function makeAdminCode(office: OfficeId, now: Date): Promise<string> {
  const fresh = await makeFreshCode();
  return inTransaction(async () => {
    const code = await issueRecoveryCode(office, fresh, now);
    const occasion = `${adminCodeMade.kind}/${now.toISOString()}`;
    const expiresAt = endOfDay(addDays(localDate(now), NEWS_DAYS));
    await notifyAdmins(adminCodeMade, { office, occasion, payload: {}, expiresAt }, now);
    return code;
  });
}
