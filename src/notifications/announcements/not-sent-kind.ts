import { type MessageKind, type Prepared, rowKey } from '../../delivery';
import { type Announcement, currentContent } from '../../domain/announcements/announcement.model';
import { thaiDateTime } from '../../domain/calendar/dates';
import { findOrganisation } from '../../domain/organisations/organisation.model';
import { messageAction, textMessage } from '../../line/compose';
import type { Message } from '../../line/types';
import { rightName } from '../../ui/right-names';
import { ANNOUNCEMENT_NOT_SENT } from './kind-names';
import { OWN_ANNOUNCEMENTS, notSentTexts as texts } from './message-texts';
import { announcementsOfRows } from './rows';
import { snippetOf } from './snippet';

/** Tells the sender and the admins that a scheduled announcement did not go out, why, and what can be done. */
export const announcementNotSentKind: MessageKind = {
  kind: ANNOUNCEMENT_NOT_SENT,
  async prepare(office, rows) {
    const organisation = await findOrganisation(office);
    const found = await announcementsOfRows(office, rows);
    return new Map(
      rows.map((row): [string, Prepared] => {
        const announcement = found.get(rowKey(row))?.announcement;
        if (!organisation || !announcement?.notSent) return [rowKey(row), { drop: 'nothing_due' }];
        return [rowKey(row), { send: [messageOf(announcement, rightName(organisation, announcement.byRight))] }];
      }),
    );
  },
  reason: () => texts.reason,
};

function messageOf(announcement: Announcement, right: string): Message {
  const about = texts.about(snippetOf(currentContent(announcement)), thaiDateTime(announcement.sendAt));
  const why = announcement.notSent === 'right_lost' ? texts.rightLost(right) : texts.tooLate;
  return textMessage(`${about} ${why}`, [messageAction(OWN_ANNOUNCEMENTS)]);
}
