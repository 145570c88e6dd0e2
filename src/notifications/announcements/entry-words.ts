import { compact } from '../../compact';
import type { CirculationEntry } from '../../domain/announcements/circulation';
import { thaiDateTime } from '../../domain/calendar/dates';
import type { Person } from '../../domain/people/person.model';
import { texts } from './texts';

/** How far an announcement has got with one of its recipients, in words; nothing where it has only been sent. */
export function entryWords({ person, queuedAt, acknowledgedAt }: CirculationEntry): string[] {
  if (!acknowledgedAt) return whyNot(person);
  return compact([texts.acknowledgedAt(thaiDateTime(acknowledgedAt)), !queuedAt && texts.inGroup]);
}

/** Why somebody gets no messages, in words; nothing where they do. */
export function whyNot(person: Pick<Person, 'reach' | 'quietSince'> | null): string[] {
  if (person?.reach === 'blocked') return [texts.blocked];
  return person?.quietSince ? [texts.quiet] : [];
}
