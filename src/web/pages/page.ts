import type { Request } from 'express';
import type { VNode } from 'preact';
import type { Clock } from '../../clock';
import type { Ability } from '../../domain/abilities/roles.rules';
import type { LocalDate } from '../../domain/calendar/dates';
import type { FileLinks } from '../../domain/evidence/file-links';
import type { Visitor } from '../../domain/sessions/find-visitor';
import type { PageLimiter } from './limiter';
import type { Cookies } from './sign-in/cookies';

/** What all pages are made with. */
export interface PageContext {
  /** where people reach the pages, without a slash at the end */
  baseUrl: string;
  clock: Clock;
  links: FileLinks;
  limiter: PageLimiter;
  cookies: Cookies;
}

/** Somebody who is signed in asks for a page. */
export interface Visit extends Visitor {
  now: Date;
  today: LocalDate;
  links: FileLinks;
  params: Record<string, string>;
  query: Record<string, string>;
  /** what a form sent */
  form: Record<string, string>;
  /** what the forms of a page carry */
  formToken: string;
}

/** A page; an address to go to; or nobody is signed in any more. */
export type Shown = { title: string; body: VNode; here?: string } | { to: string } | { signedOut: true };

/** A page of staff: where it is, what one must hold to see it at all, and what it shows. */
export interface StaffPage {
  method: 'get' | 'post';
  /** under /dashboard */
  path: string;
  who: Ability;
  show(visit: Visit): Promise<Shown>;
}

/** Of what a request carries only what is one text. */
export function textsOf(given: unknown): Record<string, string> {
  const entries = Object.entries((given ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

export const isPageAsked = (request: Request): boolean => request.method === 'GET' || request.method === 'HEAD';
