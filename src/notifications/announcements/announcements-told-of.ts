import { mongo } from 'mongoose';
import { z } from 'zod';
import { compact } from '../../compact';
import { recordsWith } from '../../domain/all-offices';
import { type Announcement, announcements, currentContent } from '../../domain/announcements/announcement.model';
import { receipts } from '../../domain/announcements/receipt.model';
import type { OfficeId } from '../../domain/office-store';
import type { Notice, NoticesOf } from '../define-notification';

/** What a notice says of its announcement in the outbox. */
export const toldSchema = z.object({ announcement: z.string(), version: z.int() });
export type AnnouncementNotice = Notice<z.infer<typeof toldSchema>>;

/** The announcement a notice is about; `isLatest`: no later version has replaced the one it is about. */
export interface ToldOf {
  announcement: Announcement;
  isLatest: boolean;
}

/** The announcements of some notices, by the notice's key; notices whose announcement is not there are left out. */
export async function announcementsToldOf(
  office: OfficeId,
  notices: readonly AnnouncementNotice[],
): Promise<Map<string, ToldOf>> {
  return toldOf(await announcements(office).find({ _id: { $in: idsOf(notices) } }), notices);
}

/** The same of several offices in one query: what is found, by office. */
export async function announcementsAcross(
  offices: readonly NoticesOf<AnnouncementNotice['payload']>[],
): Promise<Map<OfficeId, Map<string, ToldOf>>> {
  const wanted = offices.flatMap(({ office, notices }) => idsOf(notices).map((id) => ({ office, id })));
  const found = await recordsWith<Announcement>('Announcement', wanted);
  return new Map(
    offices.map(({ office, notices }) => {
      const own = found.filter((one) => one.office === office);
      return [office, toldOf(own, notices)];
    }),
  );
}

function toldOf(found: readonly Announcement[], notices: readonly AnnouncementNotice[]): Map<string, ToldOf> {
  const byId = new Map(found.map((one) => [String(one._id), one]));
  const told = new Map<string, ToldOf>();
  for (const { key, payload } of notices) {
    const announcement = byId.get(payload.announcement);
    if (!announcement) continue;
    told.set(key, { announcement, isLatest: payload.version === currentContent(announcement).version });
  }
  return told;
}

/** The keys of the notices whose person has not acknowledged the version that the notice is about. */
export async function unacknowledgedAmong(
  office: OfficeId,
  notices: readonly AnnouncementNotice[],
): Promise<Set<string>> {
  const open = await receipts(office).find({
    announcement: { $in: idsOf(notices) },
    kind: 'person',
    recipient: { $in: compact(notices.map(({ person }) => person)) },
    acknowledgedAt: null,
  });
  const keys = new Set(open.map(({ announcement, version, recipient }) => `${announcement}/${version}/${recipient}`));
  const isOpen = ({ payload: { announcement, version }, person }: AnnouncementNotice): boolean =>
    keys.has(`${announcement}/${version}/${person}`);
  return new Set(notices.filter(isOpen).map(({ key }) => key));
}

function idsOf(notices: readonly AnnouncementNotice[]): mongo.ObjectId[] {
  const ids = new Set(notices.map(({ payload }) => payload.announcement));
  return [...ids].map((id) => new mongo.ObjectId(id));
}
