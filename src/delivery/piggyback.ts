import { Batcher } from '../batcher';
import { askLater } from '../domain/ask-together';
import { needTransaction } from '../domain/reading-only';
import { currentSession, LONGEST_TRANSACTION_MS } from '../domain/transaction';
import { messagesOf } from '../line/fixed-messages';
import { inboxCollection } from '../line/inbox';
import type { Piggyback, PiggybackOutcome } from '../line/piggyback';
import type { Message } from '../line/types';
import type { Log } from '../log';
import { changeEnvelopes, DURABLE } from './change-envelopes';
import { dropEnvelope } from './envelope-changes';
import { ENVELOPE_LEASE } from './envelope-lease';
import type { MessageKind } from './kinds';
import { type Envelope, Outbox } from './outbox.model';
import { prepareEnvelopes } from './prepare-envelopes';
import { reportUnclear } from './report-unclear';
import { waitingPiggyback } from './waiting-piggyback';

const OVER = { claim: true, leasedUntil: true, open: true, said: true } as const;
const OFF_THE_ANSWER = { claim: true, leasedUntil: true, rodeWith: true } as const;

export interface PiggybackParts {
  kinds: ReadonlyMap<string, MessageKind>;
  now: () => Date;
  log: Log;
}

/** What waits to ride along with answers. */
export interface Riding extends Piggyback {
  /**
   * Makes ready for `take` as soon as it is known who writes: it needs a transaction, and what will be asked for what waits is asked
   * together with what the event itself asks.
   */
  expect(lineUserId: string): Promise<void>;
}

/** The bot's own messages that are not urgent and go out with the next answer to the person, free of charge. */
export function createPiggyback({ kinds, now, log }: PiggybackParts): Riding {
  return {
    async expect(lineUserId: string): Promise<void> {
      const found = await waitingPiggyback(lineUserId);
      if (found.length > 0) needTransaction();
      for (const { office, kind } of found) askLater(office, kinds.get(kind)?.asks?.(office, now()) ?? []);
    },

    /**
     * Takes what waits for a person's next answer. Call it inside the event's transaction.
     * @param room messages that the answer has room for
     * @returns the messages, oldest first
     */
    async take(lineUserId: string, room: number, eventId: string): Promise<Message[]> {
      const at = now();
      const found = await waitingPiggyback(lineUserId);
      if (found.length === 0) return [];
      needTransaction();
      const { written, dropped } = await prepareEnvelopes(found, kinds, at, log);
      for (const { envelope, excluded } of dropped.filter((one) => !isTooEarly(one.envelope, at))) {
        const { q, u } = dropEnvelope(envelope, excluded, null, at);
        await Outbox.updateOne(q as never, u as never);
      }
      const messages: Message[] = [];
      const riding: Envelope[] = [];
      for (const { envelope, texts } of written) {
        const [{ messages: own }] = texts;
        if (messages.length + own.length > room) continue;
        messages.push(...messagesOf(own));
        riding.push(envelope);
      }
      if (riding.length > 0) {
        await Outbox.updateMany(
          { _id: { $in: riding.map(({ _id }) => _id) } },
          { $set: { state: 'under_way', rodeWith: eventId, ...ENVELOPE_LEASE.hold(at) }, $inc: { tries: 1 } },
        );
      }
      return messages;
    },

    async record(eventId: string, outcome: PiggybackOutcome, requestId: string | null = null): Promise<void> {
      if (outcome === 'sent' && !currentSession()) await sent.add({ eventId, requestId, at: now() });
      else await recordPiggyback([eventId], outcome, now(), kinds, requestId);
    },
  };
}

/** Whether there may be something to tell in a moment, where there is nothing yet. */
const isTooEarly = ({ isAhead, createdAt }: Envelope, at: Date): boolean =>
  isAhead === true && Math.abs(at.getTime() - createdAt.getTime()) < LONGEST_TRANSACTION_MS;

/**
 * Ends what rode along with an event that is over, where nobody recorded how: a crash forgot it, and nobody knows whether it
 * arrived. What rides with events that are still worked at stays.
 */
export async function recordForgottenPiggyback(
  piggybacked: readonly Envelope[],
  at: Date,
  kinds: ReadonlyMap<string, MessageKind>,
): Promise<void> {
  const events = [...new Set(piggybacked.flatMap(({ rodeWith }) => rodeWith ?? []))];
  if (events.length === 0) return;
  const open = await inboxCollection()
    .find({ _id: { $in: events }, open: true }, { projection: { _id: 1 } })
    .toArray();
  const stillOpen = new Set(open.map(({ _id }) => _id));
  await recordPiggyback(
    events.filter((event) => !stillOpen.has(event)),
    'unknown',
    at,
    kinds,
    null,
  );
}

/** An answer that is out, and what rode with it. */
interface Arrived {
  eventId: string;
  requestId: string | null;
  at: Date;
}

/** What rode with answers that are out at the same time is noted in one command. */
const sent = new Batcher(recordSent);

async function recordSent(arrived: readonly Arrived[]): Promise<undefined[]> {
  const changes = arrived.map(({ eventId, requestId, at }) => ({
    q: ridingWith([eventId]),
    u: { $set: { state: 'sent' as const, requestId, closedAt: at }, $unset: OVER },
    multi: true,
  }));
  await changeEnvelopes(changes, DURABLE);
  return arrived.map(() => undefined);
}

const ridingWith = (eventIds: readonly string[]) => ({
  rodeWith: { $in: [...eventIds] },
  state: 'under_way' as const,
  open: true as const,
});

/** Ends or frees what rode with answers. Joins a transaction that is running. */
async function recordPiggyback(
  eventIds: readonly string[],
  outcome: PiggybackOutcome,
  at: Date,
  kinds: ReadonlyMap<string, MessageKind>,
  requestId: string | null,
): Promise<void> {
  if (eventIds.length === 0) return;
  const riding = ridingWith(eventIds);
  if (outcome === 'not_sent') {
    await Outbox.updateMany(riding, { $set: { state: 'queued' }, $unset: OFF_THE_ANSWER, $inc: { tries: -1 } });
    return;
  }
  if (outcome === 'unknown') {
    await reportUnclear({ rodeWith: { $in: [...eventIds] }, state: 'under_way' }, kinds, at);
  }
  const end = outcome === 'sent' ? { state: 'sent', requestId } : { state: 'failed', lastFailure: 'unknown' };
  await Outbox.updateMany(riding, {
    $set: { ...end, closedAt: at },
    $unset: OVER,
  });
}
