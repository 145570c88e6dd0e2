import type { mongo } from 'mongoose';
import type { Message } from '../line/types';
import type { OutboxRow } from './outbox.model';

/** LINE takes so many users in one multicast. */
export const MULTICAST_MOST = 500;

/** LINE forgets a retry key 24 hours after the first request with it; we stop short of that, for clocks that differ. */
export const RETRY_KEY_GOOD_MS = (24 * 60 - 15) * 60_000;

export type SendEndpoint = 'push' | 'multicast';

/** One request to LINE under one retry key, for one row or many. One of the rows leads: it holds the request and the claim. */
export interface SendRequest {
  key: string;
  to: string[];
  messages: Message[];
  leader: mongo.ObjectId;
  /** its other rows */
  followers: readonly mongo.ObjectId[];
  /** the batch that all its rows were claimed by; the followers stay in its name */
  origin: string;
  /** the batch that may make it now */
  claim: string;
  /** this try included */
  tries: number;
  firstTriedAt: Date;
  expiresAt: Date;
  /** an earlier try may have reached LINE */
  unclear: boolean;
}

/** Where a request goes: a single recipient, and every group, is pushed to. */
export const endpointOf = ({ to }: Pick<SendRequest, 'to'>): SendEndpoint => (to.length > 1 ? 'multicast' : 'push');

/** A request as its leading row keeps it. */
export const packRequest = ({ to, messages }: Pick<SendRequest, 'to' | 'messages'>): string =>
  JSON.stringify({ to, messages });

/**
 * The request of a leading row that is to be tried again.
 * @param row as it was found, before it was claimed
 * @throws TypeError when the row leads none
 */
export function unpackRequest(row: OutboxRow, claim: string): SendRequest {
  if (!row.request || !row.retryKey || !row.firstTriedAt) throw new TypeError('the row leads no request');
  const { to, messages } = JSON.parse(row.request) as Pick<SendRequest, 'to' | 'messages'>;
  return {
    key: row.retryKey,
    to,
    messages,
    leader: row._id,
    followers: row.followers ?? [],
    origin: row.origin ?? claim,
    claim,
    tries: row.tries + 1,
    firstTriedAt: row.firstTriedAt,
    expiresAt: row.expiresAt,
    // Whoever had it and did not give it back died, perhaps while LINE was answering.
    unclear: row.unclear === true || row.claim !== undefined,
  };
}
