import type { Clock } from '../clock';
import type { EventMeta } from '../line/event-handler';
import type { Gateway } from '../line/gateway';
import type { LineEvent } from '../line/types';
import type { Feature } from './feature';
import { chatOf, userOf } from './identify';
import { readUserInput } from './user-input';

interface PreparationOptions {
  features: readonly Feature[];
  gateway: Gateway;
  clock: Clock;
}

/** What every feature makes ready for an event before its transaction begins; group talk is left alone. */
export function createPreparation({ features, gateway, clock }: PreparationOptions) {
  const all = features.flatMap(({ prepare }) => (prepare ? [prepare] : []));
  return async (event: LineEvent, { eventId, log }: EventMeta): Promise<void> => {
    const lineUserId = userOf(event);
    if (event.mode === 'standby' || chatOf(event)?.kind !== 'user' || !lineUserId) return;
    const input = readUserInput(event);
    for (const prepare of all) await prepare({ input, lineUserId, eventId, log, gateway, now: clock.now() });
  };
}
