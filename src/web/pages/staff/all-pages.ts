import type { Ability } from '../../../domain/abilities/roles.rules';
import type { NavLink } from '../layout';
import type { StaffPage } from '../page';
import { announcementPages } from './announcements';
import { calendarPages } from './calendar/page';
import { documentPages } from './documents';
import { groupPages } from './groups';
import { importPages } from './imports';
import { measurePages } from './measure';
import { measuresPages } from './measures';
import { overviewPages } from './overview';
import { peoplePages } from './people';
import { auditPages } from './records/audit';
import { messagesPages } from './records/messages';
import { reportPages } from './report';
import { reviewPages } from './reviews';
import { scoresPages } from './scores';
import { sessionPages } from './sessions';
import { settingsPages } from './settings';
import { navTexts } from './texts';
import { workPages } from './work';

/** Every page of staff. A page that is not here is nowhere. */
export const STAFF_PAGES: readonly StaffPage[] = [
  ...overviewPages,
  ...measuresPages,
  ...measurePages,
  ...reportPages,
  ...reviewPages,
  ...workPages,
  ...announcementPages,
  ...documentPages,
  ...importPages,
  ...settingsPages,
  ...peoplePages,
  ...groupPages,
  ...scoresPages,
  ...calendarPages,
  ...messagesPages,
  ...auditPages,
  ...sessionPages,
];

/** The menu over the pages. */
export const NAV: readonly (NavLink & { who: Ability })[] = [
  { href: '/dashboard', label: navTexts.overview, who: 'documents' },
  { href: '/dashboard/measures', label: navTexts.measures, who: 'documents' },
  { href: '/dashboard/work', label: navTexts.work, who: 'report' },
  { href: '/dashboard/reviews', label: navTexts.reviews, who: 'review' },
  { href: '/dashboard/scores', label: navTexts.scores, who: 'documents' },
  { href: '/dashboard/calendar', label: navTexts.calendar, who: 'documents' },
  { href: '/dashboard/announcements', label: navTexts.announcements, who: 'announce' },
  { href: '/dashboard/documents', label: navTexts.documents, who: 'documents' },
  { href: '/dashboard/messages', label: navTexts.messages, who: 'administer' },
  { href: '/dashboard/audit', label: navTexts.audit, who: 'administer' },
  { href: '/dashboard/people', label: navTexts.people, who: 'administer' },
  { href: '/dashboard/groups', label: navTexts.groups, who: 'administer' },
  { href: '/dashboard/import', label: navTexts.imports, who: 'administer' },
  { href: '/dashboard/settings', label: navTexts.settings, who: 'administer' },
  { href: '/dashboard/sessions', label: navTexts.sessions, who: 'documents' },
];
