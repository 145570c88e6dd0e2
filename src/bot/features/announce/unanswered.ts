import { type Announcement, currentContent } from '../../../domain/announcements/announcement.model';
import { countCirculation } from '../../../domain/announcements/circulation';
import { listSent } from '../../../domain/announcements/list-announcements';
import type { MemberContext } from '../../context';

/** An announcement that some have not acknowledged. */
export interface Unanswered {
  announcement: Announcement;
  /** how many */
  left: number;
}

/** Further back nobody asks for answers. */
const MOST = 20;

/** The announcements of a person that went out to people of whom some have not acknowledged them, the latest first. */
export async function listUnanswered({ officeId, person }: MemberContext): Promise<Unanswered[]> {
  const found: Unanswered[] = [];
  for (const announcement of await listSent(officeId, person, MOST)) {
    const { version } = currentContent(announcement);
    const { people, acknowledged } = await countCirculation(officeId, announcement._id, version);
    if (people > acknowledged) found.push({ announcement, left: people - acknowledged });
  }
  return found;
}
