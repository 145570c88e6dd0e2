import { Recent } from '../../../domain/people/recent';
import type { Preparation } from '../../feature';

const recent = new Recent<string | null>();

/**
 * The bot's own id in LINE. Asked for before the transaction begins, and remembered for the minute in which it needs it; null: LINE did not
 * give it, and a code is issued all the same.
 */
export function ownLineId({
  gateway,
  log,
  eventId,
}: Pick<Preparation, 'gateway' | 'log' | 'eventId'>): Promise<string | null> {
  return recent.get(eventId, async () => {
    try {
      return await gateway.basicId();
    } catch (error) {
      log.warn({ error }, 'own LINE id not given');
      return null;
    }
  });
}
