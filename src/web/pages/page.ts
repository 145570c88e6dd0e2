import type { Request } from 'express';
import type { mongo } from 'mongoose';
import type { VNode } from 'preact';
import type { Clock } from '../../clock';
import type { MonthlyQuota } from '../../delivery';
import type { Ability } from '../../domain/abilities/roles.rules';
import type { LocalDate } from '../../domain/calendar/dates';
import type { FileLinks } from '../../domain/evidence/file-links';
import type { OfficeId } from '../../domain/office-store';
import type { Grant } from '../../domain/people/people.rules';
import type { RemovedGrant } from '../../domain/people/remove-grant';
import type { ReminderCalendar } from '../../domain/reminders/lead-days.rules';
import type { Visitor } from '../../domain/sessions/find-visitor';
import type { Gateway } from '../../line/gateway';
import type { KeptPages } from './kept-pages';
import type { PageLimiter } from './limiter';
import type { SentFile } from './sent-file';
import type { Cookies } from './sign-in/cookies';
import type { Upload } from './uploads';

/** What the bot is called in LINE; null: LINE did not say. */
export type LineId = () => Promise<string | null>;

/** What pages have of the bot: what they ask of LINE, and when reminders go out. */
export interface PagesLine {
  gateway: Pick<Gateway, 'basicId' | 'groupName' | 'memberCount'>;
  quota: Pick<MonthlyQuota, 'figures'>;
  reminders: ReminderCalendar;
  /** takes a right away, with what came from it; call it inside a transaction */
  takeRight: (
    by: { office: OfficeId; person: { _id: mongo.ObjectId }; now: Date; eventId: string },
    right: Pick<Grant, 'role' | 'unit'> & { person: string },
  ) => Promise<RemovedGrant>;
}

/** What all pages are made with. */
export interface PageContext {
  /** where people reach the pages, without a slash at the end */
  baseUrl: string;
  clock: Clock;
  links: FileLinks;
  lineId: LineId;
  line: PagesLine;
  limiter: PageLimiter;
  cookies: Cookies;
  kept: KeptPages;
}

/** Somebody who is signed in asks for a page. */
export interface Visit extends Visitor, PagesLine {
  now: Date;
  today: LocalDate;
  links: FileLinks;
  lineId: LineId;
  params: Record<string, string>;
  query: Record<string, string>;
  /** what a form sent */
  form: Record<string, string>;
  /** the files that it brought; those that are not kept go when the page is shown */
  uploads: readonly Upload[];
  /** the file of a form that brings one to be read */
  sent: SentFile | null;
  /** how many more there were than are taken at once */
  leftOut: number;
  /** what the forms of a page carry */
  formToken: string;
  /** another one each time that a page is shown: a form sent twice is one event, the same words in a form shown anew are another */
  shownAs: string;
  /** under which what is done is recorded: the same form sent twice is one event */
  eventId: string;
}

/** A page, with whether something of a form was refused, and after how many seconds it asks for itself again; an address to go to; or nobody is signed in any more. */
export type Shown =
  | { title: string; body: VNode; here?: string; isRefused?: boolean; refresh?: number }
  | { to: string }
  | { signedOut: true };

/** A page of staff: where it is, what one must hold to see it at all, and what it shows. */
export interface StaffPage {
  method: 'get' | 'post';
  /** under /dashboard */
  path: string;
  who: Ability;
  /** it is the same for the same person as long as nothing is done in their office, and holds no form */
  isKept?: true;
  /** its form may be long, and bring files */
  isMultipart?: true;
  /** its form brings one file, to be read */
  bringsFile?: true;
  show(visit: Visit): Promise<Shown>;
}

/** Of what a request carries only what is one text. */
export function textsOf(given: unknown): Record<string, string> {
  const entries = Object.entries((given ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** What a form sent, with the ends of lines as everywhere else: browsers send two signs for each. */
export function formOf(given: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(textsOf(given)).map(([name, text]) => [name, text.replaceAll('\r\n', '\n')]),
  );
}

export const isPageAsked = (request: Request): boolean => request.method === 'GET' || request.method === 'HEAD';
