import type { MonthlyQuota } from '../../delivery';
import type { OfficeId } from '../../domain/office-store';
import type { Organisation } from '../../domain/organisations/organisation.model';
import type { StoredPerson } from '../../domain/people/person.model';
import type { Gateway } from '../../line/gateway';

/** Who writes an announcement, in the chat or on a page, and what is asked of LINE for it. */
export interface Announcer {
  office: OfficeId;
  organisation: Organisation;
  person: StoredPerson;
  now: Date;
  eventId: string;
  gateway: Pick<Gateway, 'groupName' | 'memberCount'>;
  quota: Pick<MonthlyQuota, 'figures'>;
}
