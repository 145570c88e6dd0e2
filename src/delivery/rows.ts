import type { mongo } from 'mongoose';
import { dropReasonOf } from './drop-reason';
import type { Envelope } from './outbox.model';

/** One message to one recipient for one occasion: an envelope as one of its recipients sees it. */
export type OutboxRow = Omit<Envelope, 'to' | 'people' | 'size' | 'left' | 'forget'> & {
  /** names it among all rows */
  key: string;
  /** LINE's id of the user or group */
  to: string;
  /** the person; null for a group, and for somebody who is no member any more */
  person: mongo.ObjectId | null;
};

/** Between the envelope's id and the recipient's place in it. */
const PLACE = '/';

/** The key of the row of the recipient at a place. */
export const keyAt = (id: mongo.ObjectId, at: number): string => `${id.toHexString()}${PLACE}${at}`;

/** The rows of an envelope, in its order. Whom it leaves out has a row that is dropped. */
export function rowsOf(envelope: Envelope): OutboxRow[] {
  const { to: one, people = [], size: _size, forget: _forget, left: excluded = [], ...rest } = envelope;
  const common = rest.dropped ? { ...rest, dropped: dropReasonOf(rest.dropped) } : rest;
  // A row that the version before has just closed is an envelope with the next tick: it has one recipient, and `person`.
  const to = [one].flat();
  const reasons = new Map(excluded.map(({ at, reason }) => [at, dropReasonOf(reason)]));
  return to.map((recipient, at) => {
    const row: OutboxRow = { ...common, key: keyAt(envelope._id, at), to: recipient, person: people[at] ?? null };
    const dropped = reasons.get(at);
    return dropped ? { ...row, ...EXCLUDED, dropped } : row;
  });
}

/** The row of an envelope's first recipient, by itself. */
export function firstRowOf(envelope: Envelope): OutboxRow[] {
  return rowsOf({ ...envelope, to: envelope.to.slice(0, 1) });
}

/** Nothing of what was sent to the others is theirs. */
const EXCLUDED = {
  state: 'dropped',
  tries: 0,
  requestId: null,
  closedWith: undefined,
  lastFailure: null,
} as const;

/** LINE's ids of those whom an envelope goes to. */
export function recipientsOf({ to, left: excluded = [] }: Pick<Envelope, 'to' | 'left'>): string[] {
  if (excluded.length === 0) return to;
  const out = new Set(excluded.map(({ at }) => at));
  return to.filter((_, at) => !out.has(at));
}
