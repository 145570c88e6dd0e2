import type { MonthlyQuota } from '../delivery';
import type { Cron } from '../domain/calendar/cron.rules';
import type { LocalDate } from '../domain/calendar/dates';
import type { HolidayCalendar } from '../domain/calendar/holidays';
import type { FileLinks } from '../domain/evidence/file-links';
import type { OfficeId } from '../domain/office-store';
import type { Group } from '../domain/organisations/group.model';
import type { Organisation } from '../domain/organisations/organisation.model';
import type { StoredPerson } from '../domain/people/person.model';
import type { ReminderCalendar } from '../domain/reminders/lead-days.rules';
import type { EventMeta } from '../line/event-handler';
import type { Gateway } from '../line/gateway';
import type { ShownButton } from '../line/shown-buttons';
import type { Dialog } from './dialog';
import type { LastQuestion } from './last-question';
import type { CompiledVocabulary } from './understand';

/** Where an event happened. `group` is null while an admin has not linked the group; rooms are treated as unlinked groups. */
export type Chat = { kind: 'user'; id: string } | { kind: 'group'; id: string; group: Group | null };

/** The last answer in a place, as long as its buttons are kept: to which event, when, and what it offered to tap. */
export interface LastAnswer {
  eventId: string;
  at: Date;
  buttons: readonly ShownButton[];
}

/** When reminders go out. */
export interface ReminderTimes extends ReminderCalendar {
  /** at which time of the day */
  cron: Cron;
  /** the days off of all offices; `holidays` of a member are those of their office too */
  national: HolidayCalendar;
}

/** What every handler knows. Nothing here may be kept beyond the event. */
export interface Context extends Pick<EventMeta, 'eventId' | 'log'> {
  now: Date;
  /** the Bangkok day of `now` */
  today: LocalDate;
  chat: Chat;
  /** null where LINE does not say who it was (a postback in a group may come without) */
  lineUserId: string | null;
  gateway: Gateway;
  /** the month's messages */
  quota: MonthlyQuota;
  /** makes links to files */
  links: FileLinks;
  /** when reminders go out */
  reminders: ReminderTimes;
  person: StoredPerson | null;
  organisation: Organisation | null;
  /** the words of the person's office; of a guest, those of none */
  vocabulary: CompiledVocabulary;
  /** the person's open dialog in this place */
  dialog: Dialog | null;
  /** one that nobody went on with in time, while none is open */
  lapsed: Dialog | null;
  /** the last answer in this place, in a group whoever it was for */
  answered: LastAnswer | null;
  /** what they asked last in this place, while it can be gone on from */
  asked: LastQuestion | null;
}

/** The context of a registered person of an office. */
export interface MemberContext extends Context {
  lineUserId: string;
  person: StoredPerson;
  organisation: Organisation;
  office: OfficeId;
}

export function isMember(ctx: Context): ctx is MemberContext {
  return ctx.person !== null && ctx.organisation !== null && ctx.lineUserId !== null;
}
