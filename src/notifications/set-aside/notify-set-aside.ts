import { notifyAdmins } from '../../delivery/notify-admins';
import type { OfficeId } from '../../domain/office-store';
import { SET_ASIDE, type SetAside } from './set-aside-kind';

const TELL_WITHIN_MS = 7 * 24 * 3_600_000;

/**
 * Tells admins, once, of something that is not tried any more.
 * @param office whose admins; null: those of every office, since it came from nobody who is registered
 */
export async function notifySetAside(thing: SetAside, office: OfficeId | null, now: Date): Promise<void> {
  await notifyAdmins(
    {
      ...(office && { office }),
      occasion: `${SET_ASIDE}/${thing.what}/${thing.id}`,
      kind: SET_ASIDE,
      payload: thing,
      priority: 'urgent',
      expiresAt: new Date(now.getTime() + TELL_WITHIN_MS),
    },
    now,
  );
}
