import type { Ability } from '../../../domain/abilities/roles.rules';
import type { NavLink } from '../layout';
import type { StaffPage } from '../page';
import { sessionPages } from './sessions';
import { navTexts } from './texts';

/** Every page of staff. A page that is not here is nowhere. */
export const STAFF_PAGES: readonly StaffPage[] = [...sessionPages];

/** The menu over the pages. */
export const NAV: readonly (NavLink & { who: Ability })[] = [
  { href: '/dashboard/sessions', label: navTexts.sessions, who: 'documents' },
];
