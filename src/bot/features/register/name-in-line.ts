import { Recent } from '../../../domain/people/recent';
import { takeSeen } from '../../../domain/thai-text/seen';
import type { Preparation } from '../../feature';

const recent = new Recent<string | null>();

/**
 * The name LINE shows of somebody; a name is nice to have, so registration does not wait for LINE to give it. Asked for before the
 * transaction begins, and remembered for the minute in which it needs it.
 */
export function nameInLine(
  { gateway, log, eventId }: Pick<Preparation, 'gateway' | 'log' | 'eventId'>,
  lineUserId: string,
): Promise<string | null> {
  return recent.get(eventId, async () => {
    try {
      const profile = await gateway.profile(lineUserId);
      return profile && (takeSeen(profile.displayName) || null);
    } catch (error) {
      log.warn({ error }, 'profile not given');
      return null;
    }
  });
}
