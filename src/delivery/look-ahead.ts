import type { OfficeId } from '../domain/office-store';
import type { Log } from '../log';
import { byOffice } from './by-office';
import { reachableOffices } from './check-recipients';
import type { MessageKind, Prepared } from './kinds';
import type { Envelope } from './outbox.model';
import { firstRowOf } from './rows';

/** What is known of a batch before its envelopes are written office by office; what is not is asked then. */
export interface Ahead {
  /** the offices of which everybody in it may be written to */
  reachable: ReadonlySet<OfficeId>;
  /** what is said in envelopes that say the same to all, by the key of their first row */
  answers: ReadonlyMap<string, Prepared>;
}

export const NOTHING_AHEAD: Ahead = { reachable: new Set(), answers: new Map() };

/**
 * Asks for a whole batch what is the same question for each of its offices: an announcement is one envelope of an office, and a question
 * for each would cost more than sending it. Not for inside a transaction.
 */
export async function lookAhead(
  envelopes: readonly Envelope[],
  kinds: ReadonlyMap<string, MessageKind>,
  now: Date,
  log: Log,
): Promise<Ahead> {
  const timely = envelopes.filter(({ expiresAt }) => expiresAt > now);
  const answers = new Map<string, Prepared>();
  for (const name of new Set(timely.map(({ kind }) => kind))) {
    const kind = kinds.get(name);
    if (!kind?.sameForAll || !kind.prepareAcross) continue;
    const of = timely.filter((one) => one.kind === name);
    const offices = [...byOffice(of, ({ office }) => office)].map(([office, own]) => ({
      office,
      rows: own.flatMap(firstRowOf),
    }));
    try {
      for (const [key, answer] of await kind.prepareAcross(offices, now)) answers.set(key, answer);
    } catch (error) {
      // Each office by itself then: one that cannot be written holds back no other.
      log.warn({ error, kind: name }, 'messages could not be written for several offices at once');
    }
  }
  return { reachable: await reachableOffices(timely), answers };
}
