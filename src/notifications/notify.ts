import type { mongo } from 'mongoose';
import {
  addToWaiting,
  enqueue,
  enqueueAhead,
  type Outgoing,
  type Priority,
  type Recipient,
  ROWS_AT_ONCE,
} from '../delivery';
import type { OfficeId } from '../domain/office-store';
import { listOffices } from '../domain/organisations/organisation.model';
import { people } from '../domain/people/person.model';
import type { Notification } from './define-notification';

/** Something to be said. Each recipient is told once per occasion. */
export interface ToSay<Payload> extends Pick<Outgoing, 'office' | 'occasion' | 'said' | 'notBefore' | 'expiresAt'> {
  payload: Payload;
  /** where it is not that of its kind */
  urgency?: Priority;
  /** what it says depends on besides its payload, as far as known: who is told the same may share an envelope. When left out, nothing */
  variant?: string;
}

/**
 * Puts a notification into the outbox, for each recipient once. Inside `inTransaction` it is stored with the change that caused it,
 * or not at all.
 * @returns how many were newly told
 */
export function notify<Payload extends object>(
  notification: Notification<Payload>,
  to: readonly Recipient[],
  said: ToSay<Payload>,
  now: Date,
): Promise<number> {
  return notifyEach(
    notification,
    to.map((one) => ({ ...said, to: one })),
    now,
  );
}

type Each<Payload> = readonly (ToSay<Payload> & { to: Recipient })[];

/** The same, where not all are told on the same occasion or from the same payload. */
export function notifyEach<Payload extends object>(
  notification: Notification<Payload>,
  notices: Each<Payload>,
  now: Date,
): Promise<number> {
  return enqueue(toOutgoing(notification, notices), now);
}

/** The same, whatever becomes of the running transaction, see `enqueueAhead`. */
export function notifyAhead<Payload extends object>(
  notification: Notification<Payload>,
  notices: Each<Payload>,
  now: Date,
): Promise<void> {
  return enqueueAhead(toOutgoing(notification, notices), now);
}

function toOutgoing<Payload extends object>(
  { kind, urgency: usual, sharesEnvelope }: Notification<Payload>,
  notices: Each<Payload>,
): Outgoing[] {
  return notices.map(({ payload, urgency = usual, variant, ...rest }) => ({
    ...rest,
    kind,
    priority: urgency,
    payload: payload as Outgoing['payload'],
    content: sharesEnvelope ? JSON.stringify([payload, variant]) : null,
  }));
}

/** Somebody who is registered. */
type Member = Extract<Recipient, { lineUserId: string }>;

/**
 * As `notifyEach`, for notifications that tell a list: where one of the kind still waits for somebody, theirs joins it, so that what happens
 * one after the other is told once. Inside a transaction.
 * @param list the field of the payload that is the list
 */
export async function notifyTogether<List extends string, Payload extends Record<List, readonly unknown[]>>(
  office: OfficeId,
  notification: Notification<Payload>,
  list: List,
  notices: readonly (Omit<ToSay<Payload>, 'office'> & { to: Member })[],
  now: Date,
): Promise<void> {
  const additions = notices.map(({ to: { lineUserId }, payload, expiresAt }) => ({
    lineUserId,
    items: payload[list],
    expiresAt,
  }));
  const joined = await addToWaiting({ office, kind: notification.kind, list }, additions);
  const others = notices.filter(({ to }) => !joined.has(to.lineUserId)).map((one) => ({ ...one, office }));
  for (let from = 0; from < others.length; from += ROWS_AT_ONCE) {
    await notifyEach(notification, others.slice(from, from + ROWS_AT_ONCE), now);
  }
}

/**
 * Notifies the admins of one office, or (office null, or left out) of every office.
 * @returns how many were newly told
 */
export async function notifyAdmins<Payload extends object>(
  notification: Notification<Payload>,
  {
    office,
    but,
    ...said
  }: Omit<ToSay<Payload>, 'office'> & {
    office?: OfficeId | null;
    /** who knows it already */
    but?: mongo.ObjectId;
  },
  now: Date,
): Promise<number> {
  const offices = office ? [office] : await listOffices();
  let told = 0;
  for (const one of offices) {
    const admins = await people(one).find({ 'grants.role': 'admin' });
    const others = admins.filter(({ _id }) => !but || !_id.equals(but));
    const to = others.map(({ _id, lineUserId }) => ({ person: _id, lineUserId }));
    told += await notify(notification, to, { ...said, office: one }, now);
  }
  return told;
}
