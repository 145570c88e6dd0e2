import { abilitiesOf } from '../abilities/abilities-of';
import { theOffice } from '../abilities/things';
import type { LocalDate } from '../calendar/dates';
import { grantsOn } from '../handovers/handover.rules';
import type { Person, StoredPerson } from '../people/person.model';
import { hasConsented } from '../people/privacy-notice';

const MINUTE_MS = 60_000;
/** How long a link, or a code on a page, can be used. */
export const SIGN_IN_MS = 15 * MINUTE_MS;
/** A session ends after so long without a page. */
const IDLE_MS = 8 * 60 * MINUTE_MS;

export const endOfSession = (seenAt: Date): Date => new Date(seenAt.getTime() + IDLE_MS);
export const endOfSignIn = (now: Date): Date => new Date(now.getTime() + SIGN_IN_MS);

/** Whether it is worth a write that a session was seen again. */
export const isSeenAnew = (seenAt: Date, now: Date): boolean => Math.abs(now.getTime() - seenAt.getTime()) >= MINUTE_MS;

/**
 * A person with the rights of a day, if those let them see the pages at all and they have consented to the notice of today; null: they
 * may not.
 */
export function asVisitor<P extends Person | StoredPerson>(person: P, today: LocalDate): P | null {
  const now = { ...person, grants: grantsOn(person.grants, today) };
  return hasConsented(person) && abilitiesOf(now, theOffice).documents ? now : null;
}

const BROWSERS: readonly [pattern: RegExp, name: string][] = [
  [/\bLine\//, 'LINE'],
  [/\bEdg/, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const SYSTEMS: readonly [pattern: RegExp, name: string][] = [
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** How a device is called to its owner: `Chrome (Windows)`. Nothing else of what a browser says is kept. */
export function deviceName(userAgent: string | undefined): string {
  const named = (list: typeof BROWSERS): string | undefined =>
    list.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  const browser = named(BROWSERS) ?? 'เบราว์เซอร์';
  const system = named(SYSTEMS);
  return system ? `${browser} (${system})` : browser;
}
