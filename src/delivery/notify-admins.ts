import type { OfficeId } from '../domain/office-store';
import { listOrganisations } from '../domain/organisations/organisation.model';
import { people } from '../domain/people/person.model';
import { enqueue, type Outgoing } from './enqueue';

/** Something that admins must know. Each is told once per occasion. */
export interface AdminNotice extends Pick<Outgoing, 'occasion' | 'kind' | 'payload' | 'priority' | 'expiresAt'> {
  /** whose admins; left out: those of every office */
  office?: OfficeId;
}

/**
 * Puts a notice to admins into the outbox.
 * @returns how many were newly told
 */
export async function notifyAdmins({ office, ...notice }: AdminNotice, now: Date): Promise<number> {
  const offices = office ? [office] : (await listOrganisations()).map(({ _id }) => _id);
  let told = 0;
  for (const one of offices) {
    const admins = await people(one).find({ 'grants.role': 'admin' });
    const messages = admins.map(
      ({ _id, lineUserId }): Outgoing => ({ ...notice, office: one, to: { person: _id, lineUserId } }),
    );
    told += await enqueue(messages, now);
  }
  return told;
}
