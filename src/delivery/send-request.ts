import type { mongo } from 'mongoose';
import type { OfficeId } from '../domain/office-store';
import { FixedMessages } from '../line/fixed-messages';
import type { Envelope } from './outbox.model';
import { recipientsOf } from './rows';

/** LINE forgets a retry key 24 hours after the first request with it; we stop short of that, for clocks that differ. */
export const RETRY_KEY_GOOD_MS = (24 * 60 - 15) * 60_000;

export type SendEndpoint = 'push' | 'multicast';

/** One request to LINE under one retry key: what an envelope says, to whom it goes. */
export interface SendRequest {
  key: string;
  /** the envelope's */
  id: mongo.ObjectId;
  office: OfficeId;
  to: string[];
  messages: FixedMessages;
  /** the batch that may make it now */
  claim: string;
  /** this try included */
  tries: number;
  firstTriedAt: Date;
  expiresAt: Date;
  /** an earlier try may have reached LINE */
  unclear: boolean;
  /** messages of the month's that this process has set aside for it */
  cost: number;
}

/** Where a request goes: a single recipient, and every group, is pushed to. */
export const endpointOf = ({ to }: Pick<SendRequest, 'to'>): SendEndpoint => (to.length > 1 ? 'multicast' : 'push');

/** Whether an envelope has a request that is to be made again. */
export const hasRequest = ({ request }: Pick<Envelope, 'request'>): boolean => request !== undefined;

/**
 * The request of an envelope that is to be tried again.
 * @param envelope as it was found, before it was claimed
 * @throws TypeError when it has none
 */
export function requestOf(envelope: Envelope, claim: string): SendRequest {
  const { request, retryKey, firstTriedAt } = envelope;
  if (request === undefined || !retryKey || !firstTriedAt) throw new TypeError('the envelope has no request');
  return {
    key: retryKey,
    id: envelope._id,
    office: envelope.office,
    to: recipientsOf(envelope),
    messages: FixedMessages.stored(request),
    claim,
    tries: envelope.tries + 1,
    firstTriedAt,
    expiresAt: envelope.expiresAt,
    // Whoever had it and did not give it back died, perhaps while LINE was answering.
    unclear: envelope.unclear === true || envelope.claim !== undefined,
    cost: 0,
  };
}
