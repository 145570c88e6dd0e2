import { type Announcement, currentContent } from '../../../domain/announcements/announcement.model';
import { countUnacknowledged } from '../../../domain/announcements/count-reach';
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
export async function listUnanswered({ office, person }: MemberContext): Promise<Unanswered[]> {
  const found: Unanswered[] = [];
  for (const announcement of await listSent(office, person, MOST)) {
    const { version } = currentContent(announcement);
    const sent = { announcement: announcement._id, version };
    const { reachable, excluded } = await countUnacknowledged(office, sent, announcement.within);
    const left = reachable + excluded.blocked + excluded.quiet;
    if (left > 0) found.push({ announcement, left });
  }
  return found;
}
