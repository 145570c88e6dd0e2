import type { LocalDate } from '../domain/calendar/dates';
import { grantsOn } from '../domain/handovers/handover.rules';
import { officeId } from '../domain/office-store';
import { groups } from '../domain/organisations/group.model';
import { findOrganisation, type Organisation } from '../domain/organisations/organisation.model';
import { officeOf } from '../domain/people/directory.model';
import { people, type StoredPerson } from '../domain/people/person.model';
import type { LineEvent } from '../line/types';
import type { Chat } from './context';

/** Where an event happened; null for events without a chat (which are none of ours). */
export function chatOf(event: LineEvent): { kind: 'user' | 'group'; id: string } | null {
  const source = event.source;
  if (source?.type === 'user' && source.userId) return { kind: 'user', id: source.userId };
  if (source?.type === 'group') return { kind: 'group', id: source.groupId };
  // Rooms are what groups were before 2020; they cannot be linked, so they are groups that nobody linked.
  if (source?.type === 'room') return { kind: 'group', id: source.roomId };
  return null;
}

/** Who an event came from, where LINE says so. */
export function userOf(event: LineEvent): string | null {
  const source = event.source;
  return source && 'userId' in source && source.userId ? source.userId : null;
}

/** The registered person behind a LINE user id, with the office whose code bound them. */
export async function identifyPerson(
  lineUserId: string | null,
  today: LocalDate,
): Promise<{ person: StoredPerson; organisation: Organisation } | null> {
  const bound = lineUserId ? await officeOf(lineUserId) : null;
  if (!lineUserId || !bound) return null;
  const person = await people(bound).findOne({ lineUserId });
  const organisation = await findOrganisation(bound);
  // A stand-in's rights end with their last day, also before anybody has cleared them away.
  return person && organisation
    ? { person: { ...person, grants: grantsOn(person.grants, today) }, organisation }
    : null;
}

/** The place with its group, if an admin linked it. */
export async function identifyChat(chat: { kind: 'user' | 'group'; id: string }): Promise<Chat> {
  if (chat.kind === 'user') return { kind: 'user', id: chat.id };
  const bound = await officeOf(chat.id);
  const group = bound ? await groups(officeId(bound)).findOne({ lineGroupId: chat.id, state: 'linked' }) : null;
  return { kind: 'group', id: chat.id, group };
}
