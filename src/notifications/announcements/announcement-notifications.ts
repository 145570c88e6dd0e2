import type { DropReason } from '../../delivery';
import type { Announcement } from '../../domain/announcements/announcement.model';
import type { OfficeId } from '../../domain/office-store';
import { findOrganisation, namesAndUnitsOf } from '../../domain/organisations/organisation.model';
import type { Message } from '../../line/types';
import { defineNotification, type NoticesOf } from '../define-notification';
import { announcementMessage, groupMessages, type Shown } from './announcement-messages';
import {
  type AnnouncementNotice,
  announcementsAcross,
  announcementsToldOf,
  type ToldOf,
  toldSchema,
  unacknowledgedAmong,
} from './announcements-told-of';
import { messageTexts } from './message-texts';
import { shownOf } from './shown';

/** An announcement or its correction; what was taken back or corrected meanwhile does not go out. */
export const announcementItself = defineNotification('announcement', toldSchema, {
  why: messageTexts.reason,
  sharesEnvelope: true,
  sameForAll: true,
  load: loadFacts,
  loadAcross,
  write({ key, person }, { told, write }) {
    const of = told.get(key);
    return of && whyOver(of) === null ? write(of.announcement, person ? 'person' : 'group') : null;
  },
  dropReason: ({ key }, { told }) => whyOver(told.get(key)) ?? 'nothing_due',
});

/** The announcement once more, for who has not acknowledged it. */
export const announcementNudge = defineNotification('announcement.nudge', toldSchema, {
  why: messageTexts.nudgeReason,
  sharesEnvelope: true,
  load: async (office, notices: readonly AnnouncementNotice[]) => ({
    ...(await loadFacts(office, notices)),
    open: await unacknowledgedAmong(office, notices),
  }),
  write({ key }, { told, write, open }) {
    const of = told.get(key);
    return of && whyOver(of) === null && open.has(key) ? write(of.announcement, 'nudge') : null;
  },
  dropReason: ({ key }, { told }) => whyOver(told.get(key)) ?? 'nothing_due',
});

/** Why an announcement, as it is about to be told, is not to be told any more; null: it is. */
function whyOver(of: ToldOf | undefined): DropReason | null {
  if (!of || of.announcement.state === 'cancelled') return 'cancelled';
  return of.isLatest ? null : 'superseded';
}

type Form = 'person' | 'group' | 'nudge';

interface Facts {
  told: ReadonlyMap<string, ToldOf>;
  /** writes each announcement once in each form: hundreds of notices share it */
  write(announcement: Announcement, form: Form): Message[];
}

async function loadFacts(office: OfficeId, notices: readonly AnnouncementNotice[]): Promise<Facts> {
  const organisation = await findOrganisation(office);
  return factsOf(organisation, await announcementsToldOf(office, notices));
}

async function loadAcross(
  offices: readonly NoticesOf<AnnouncementNotice['payload']>[],
): Promise<(office: OfficeId) => Facts> {
  const organisations = await namesAndUnitsOf(offices.map(({ office }) => office));
  const told = await announcementsAcross(offices);
  return (office) => factsOf(organisations.get(office), told.get(office));
}

function factsOf(organisation: Shown['organisation'] | null | undefined, told: Facts['told'] = new Map()): Facts {
  if (!organisation) throw new Error('Messages of an office that is not there');
  const written = new Map<string, Message[]>();
  const write = (announcement: Announcement, form: Form): Message[] => {
    const key = `${announcement._id}/${form}`;
    const known = written.get(key);
    if (known) return known;
    const shown = shownOf(organisation, announcement);
    const messages =
      form === 'group' ? groupMessages(shown, announcement.mentionAll) : [announcementMessage(shown, form === 'nudge')];
    written.set(key, messages);
    return messages;
  };
  return { told, write };
}
