import type { Person } from './person.model';

/**
 * The version of the privacy notice people consent to. Raise it when what is kept, why, or for how long changes: everybody is
 * then asked again before anything else.
 */
export const NOTICE_VERSION = 2;

/** Whether what a person consented to is the notice as it stands now. */
export function hasConsented({ consent }: Pick<Person, 'consent'>): boolean {
  return consent.version >= NOTICE_VERSION;
}
