import { Recent } from '../../../domain/people/recent';
import type { Preparation } from '../../feature';
import { texts } from './texts';

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

/** A link that adds the bot as a friend, or opens the chat with it (LINE: URL scheme `ti/p`). */
export function friendLink(lineId: string): string {
  return `https://line.me/R/ti/p/${encodeURIComponent(lineId)}`;
}

/** A link that opens the chat with the bot and puts there what registers; a tap on send is left (LINE: URL scheme `oaMessage`). */
export function registrationLink(lineId: string, code: string): string {
  return `https://line.me/R/oaMessage/${encodeURIComponent(lineId)}/?${encodeURIComponent(texts.registers(code))}`;
}
