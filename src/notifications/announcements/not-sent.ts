import { type Announcement, currentContent } from '../../domain/announcements/announcement.model';
import { occasionOf } from '../../domain/announcements/occasions';
import { thaiDateTime } from '../../domain/calendar/dates';
import { findOrganisation } from '../../domain/organisations/organisation.model';
import { people } from '../../domain/people/person.model';
import { messageAction, textMessage } from '../../line/compose';
import type { Message } from '../../line/types';
import { rightName } from '../../ui/right-names';
import { defineNotification } from '../define-notification';
import { notify } from '../notify';
import { type AnnouncementNotice, announcementsToldOf, toldSchema } from './announcements-told-of';
import { OWN_ANNOUNCEMENTS, notSentTexts as texts } from './message-texts';
import { snippetOf } from './snippet';

/** News that is older is no news. */
const NEWS_MS = 7 * 24 * 60 * 60_000;

/** Tells the sender and the admins that a scheduled announcement did not go out, why, and what can be done. */
export const announcementNotSent = defineNotification('announcement.not_sent', toldSchema, {
  why: texts.reason,
  sharesEnvelope: true,
  load: async (office, notices: readonly AnnouncementNotice[]) => ({
    organisation: await findOrganisation(office),
    told: await announcementsToldOf(office, notices),
  }),
  write({ key }, { organisation, told }) {
    const announcement = told.get(key)?.announcement;
    if (!organisation || !announcement?.notSent) return null;
    return messageOf(announcement, rightName(organisation, announcement.byRight));
  },
});

function messageOf(announcement: Announcement, right: string): Message {
  const about = texts.about(snippetOf(currentContent(announcement)), thaiDateTime(announcement.sendAt));
  const why = announcement.notSent === 'right_lost' ? texts.rightLost(right) : texts.tooLate;
  return textMessage(`${about} ${why}`, [messageAction(OWN_ANNOUNCEMENTS)]);
}

/** Tells the sender of an announcement that did not go out, and the admins. Call it inside the transaction that gave it up. */
export async function notifyNotSent({ _id, office, by }: Announcement, now: Date): Promise<void> {
  const told = await people(office).find({ $or: [{ _id: by }, { 'grants.role': 'admin' }] });
  const to = told.map(({ _id: person, lineUserId }) => ({ person, lineUserId }));
  const occasion = occasionOf.notSent(_id);
  const payload = { announcement: String(_id), version: 1 };
  const expiresAt = new Date(now.getTime() + NEWS_MS);
  await notify(announcementNotSent, to, { office, occasion, payload, expiresAt }, now);
}
