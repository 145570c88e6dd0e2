import { Batcher } from '../batcher';
import {
  type Envelope,
  notePiggyback,
  noteReach,
  piggybackJoined,
  piggybacksJoined,
  type WaitingOf,
} from '../delivery';
import { localDate } from '../domain/calendar/dates';
import { grantsOn } from '../domain/handovers/handover.rules';
import type { OfficeId } from '../domain/office-store';
import { type Group, groups } from '../domain/organisations/group.model';
import {
  findOrganisation,
  noteOrganisation,
  type Organisation,
  organisationJoined,
} from '../domain/organisations/organisation.model';
import { boundOffice, boundOffices } from '../domain/people/directory.model';
import { people, type StoredPerson } from '../domain/people/person.model';
import { readOnce } from '../domain/read-once';
import { type Revised, revisionJoined, revisionsJoined } from '../domain/revision.model';
import { isReadingOnly, noteRevision } from '../domain/transaction';
import type { Shown } from '../line/progress';
import { answeredAt, type ShownButtons } from '../line/shown-buttons';
import { shownJoined } from '../line/shown-joined';
import type { LineEvent } from '../line/types';
import type { Chat, LastAnswer } from './context';
import { type Dialog, dialogJoined, dialogKey, type FoundDialog, ownDialogsJoined, toFound } from './dialog';
import { type LastQuestion, lastQuestion } from './last-question';

/** In a group so many of the latest answers are looked at for the person's own. */
const SHOWN_IN_GROUP = 5;

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

/** A registered person, with the office whose code bound them and the dialog they are in. */
export interface Identified {
  person: StoredPerson;
  organisation: Organisation;
  dialog: FoundDialog;
  /** the last answer in the place */
  answered: LastAnswer | null;
  /** the last question of the person in the place, while it can be gone on from */
  asked: LastQuestion | null;
}

/** What is known of a LINE user id. */
interface Found {
  office: OfficeId;
  people: StoredPerson[];
  organisations: (Organisation | Revised)[];
  dialogs: (Dialog & { expiresAt: Date })[];
  piggyback: readonly Envelope[];
  shown: Answered[];
}

/** An event that was answered. */
interface Answered {
  _id: string;
  shown?: ShownButtons;
}

interface Question {
  lineUserId: string;
  now: Date;
  /** whether it is known what the last answer in the chat with them alone showed */
  isShownKnown: boolean;
}

/** What is known of several LINE user ids. */
interface FoundOfAll {
  people: StoredPerson[];
  organisations: Revised[];
  dialogs: (Dialog & { office: OfficeId; key: string; expiresAt: Date })[];
  piggyback: WaitingOf[];
}

/** Who writes to the bot alone, and only asks: those who write at the same time are asked for together. */
const asking = new Batcher(findTogether, 50);

type ShownTo = Record<`shown${number}`, Answered[]>;

async function findTogether(questions: readonly Question[]): Promise<(Found | null)[]> {
  const now = questions[0]?.now ?? new Date(0);
  const ids = [...new Set(questions.map(({ lineUserId }) => lineUserId))];
  const shown = questions.flatMap(({ lineUserId, isShownKnown }, index) =>
    isShownKnown ? [] : shownJoined(`shown${index}`, lineUserId, now, 1),
  );
  const bound = await boundOffices<FoundOfAll & ShownTo>(ids, (offices) => [
    people.joinedOf('people', offices, { lineUserId: { $in: ids } }),
    revisionsJoined('organisations', offices),
    ownDialogsJoined('dialogs', offices, ids, now),
    piggybacksJoined('piggyback', ids),
    ...shown,
  ]);
  return questions.map(({ lineUserId }, index) => {
    const office = bound?.officeOf.get(lineUserId);
    if (!bound || office === undefined) return null;
    return { ...ofOne(lineUserId, office, bound.found), shown: bound.found[`shown${index}`] ?? [] };
  });
}

/** Of what was found of several, what is known of one of them in the office that they are bound to. */
function ofOne(id: string, office: OfficeId, found: FoundOfAll): Omit<Found, 'shown'> {
  const key = dialogKey(id, id);
  return {
    office,
    people: found.people.filter((one) => one.lineUserId === id && one.office === office),
    organisations: found.organisations.filter(({ _id }) => _id === office),
    dialogs: found.dialogs.filter((one) => one.key === key && one.office === office),
    piggyback: found.piggyback.find(({ _id }) => _id === id)?.waiting ?? [],
  };
}

/** In the running transaction, or for a place that is not the person's own. */
function findAlone(lineUserId: string, chat: string, now: Date): Promise<Found | null> {
  return boundOffice<Found>(lineUserId, [
    people.joined('people', { lineUserId }),
    // What only reads may be given the office as it is kept.
    isReadingOnly() ? revisionJoined('organisations') : organisationJoined('organisations'),
    dialogJoined('dialogs', dialogKey(chat, lineUserId), now),
    shownJoined('shown', chat, now, chat === lineUserId ? 1 : SHOWN_IN_GROUP),
    // For the answer, which takes along what waits.
    piggybackJoined('piggyback', lineUserId),
  ]);
}

async function organisationOf(found: Found | null): Promise<Organisation | null> {
  const [organisation] = found?.organisations ?? [];
  if (!found || !organisation) return null;
  if ('name' in organisation) return noteOrganisation(organisation);
  if (organisation.revision) noteRevision(found.office, organisation.revision);
  return findOrganisation(found.office);
}

/**
 * Who a LINE user id is, asked in one query; null: nobody who is registered.
 * @param chat LINE's id of the place
 * @param last what was last shown in that place, where that is known
 */
export async function identifyPerson(
  lineUserId: string,
  chat: string,
  now: Date,
  last?: Shown,
): Promise<Identified | null> {
  const isTogether = isReadingOnly() && chat === lineUserId;
  const found = await (isTogether
    ? readOnce('who', { lineUserId }, () => asking.add({ lineUserId, now, isShownKnown: last !== undefined }))
    : findAlone(lineUserId, chat, now));
  if (found) notePiggyback(lineUserId, found.piggyback);
  const [person] = found?.people ?? [];
  const organisation = await organisationOf(found);
  if (!found || !person || !organisation) return null;
  noteReach(found.office, person);
  const shown = last ? withLast(last, isTogether ? [] : found.shown) : found.shown;
  // A stand-in's rights end with their last day, also before anybody has cleared them away.
  const grants = grantsOn(person.grants, localDate(now));
  return {
    person: { ...person, grants },
    organisation,
    dialog: toFound(found.dialogs[0] ?? null, now),
    answered: toAnswer(shown[0]),
    asked: lastQuestion(
      shown.flatMap(({ shown: one }) => one?.asked ?? []),
      String(person._id),
      now,
    ),
  };
}

/** The latest first, as they are found: the last of the person's own may not be stored yet, and somebody else's may be later. */
function withLast({ eventId, shown }: Shown, found: readonly Answered[]): Answered[] {
  const others = found.filter(({ _id }) => _id !== eventId);
  const later = others.filter((other) => other.shown && other.shown.until > shown.until);
  return [...later, { _id: eventId, shown }, ...others.filter((other) => !later.includes(other))];
}

function toAnswer(row: Answered | undefined): LastAnswer | null {
  return row?.shown ? { eventId: row._id, at: answeredAt(row.shown), buttons: row.shown.buttons } : null;
}

/** The place with its group, if an admin linked it. */
export async function identifyChat({ kind, id }: { kind: 'user' | 'group'; id: string }): Promise<Chat> {
  if (kind === 'user') return { kind, id };
  const found = await boundOffice<{ groups: Group[] }>(id, [
    groups.joined('groups', { lineGroupId: id, state: 'linked' }),
  ]);
  return { kind, id, group: found?.groups[0] ?? null };
}
