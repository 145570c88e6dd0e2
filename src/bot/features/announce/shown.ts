import { type Announcement, currentContent } from '../../../domain/announcements/announcement.model';
import type { Shown } from './announcement-messages';

/** What of a stored announcement its message is made of, as it holds now. */
export function shownOf(office: Shown['office'], announcement: Announcement): Shown {
  const { _id, byRight, sendAt } = announcement;
  const content = currentContent(announcement);
  // The announcement bears the day on which it was to go out; a correction the day on which it was made.
  const at = content.version === 1 ? sendAt : content.at;
  return { office, id: String(_id), version: content.version, byRight, content, at };
}
