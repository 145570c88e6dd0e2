import { type Announcement, currentContent, wentOutAt } from '../../domain/announcements/announcement.model';
import type { Shown } from './announcement-messages';

/** What of a stored announcement its message is made of, as it holds now. */
export function shownOf(organisation: Shown['organisation'], announcement: Announcement): Shown {
  const { _id, byRight } = announcement;
  const content = currentContent(announcement);
  // It bears the day on which it was to go out, whenever it does.
  return { organisation, id: String(_id), version: content.version, byRight, content, at: wentOutAt(announcement) };
}
