import { enqueue, type Outgoing, type Priority, type Recipient } from '../delivery';
import type { OfficeId } from '../domain/office-store';
import { listOrganisations } from '../domain/organisations/organisation.model';
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

/** The same, where not all are told on the same occasion or from the same payload. @param options as of `enqueue` */
export function notifyEach<Payload extends object>(
  { kind, urgency: usual, sharesEnvelope }: Notification<Payload>,
  notices: readonly (ToSay<Payload> & { to: Recipient })[],
  now: Date,
  options?: { areNew: boolean },
): Promise<number> {
  return enqueue(
    notices.map(({ payload, urgency = usual, variant, ...rest }) => ({
      ...rest,
      kind,
      priority: urgency,
      payload: payload as Outgoing['payload'],
      content: sharesEnvelope ? JSON.stringify([payload, variant]) : null,
    })),
    now,
    options,
  );
}

/**
 * Notifies the admins of one office, or (office null, or left out) of every office.
 * @returns how many were newly told
 */
export async function notifyAdmins<Payload extends object>(
  notification: Notification<Payload>,
  { office, ...said }: Omit<ToSay<Payload>, 'office'> & { office?: OfficeId | null },
  now: Date,
): Promise<number> {
  const offices = office ? [office] : (await listOrganisations()).map(({ _id }) => _id);
  let told = 0;
  for (const one of offices) {
    const admins = await people(one).find({ 'grants.role': 'admin' });
    const to = admins.map(({ _id, lineUserId }) => ({ person: _id, lineUserId }));
    told += await notify(notification, to, { ...said, office: one }, now);
  }
  return told;
}
