import { mongo } from 'mongoose';
import { z } from 'zod';
import { type OutboxRow, rowKey } from '../../delivery';
import { type Announcement, announcements, currentContent } from '../../domain/announcements/announcement.model';
import { receipts } from '../../domain/announcements/receipt.model';
import type { OfficeId } from '../../domain/office-store';

/** What a row of the outbox says of an announcement. */
const payload = z.object({ announcement: z.string(), version: z.int() });

/** The announcement a row is about; `isLatest`: no later version has replaced the one it is about. */
export interface OfRow {
  announcement: Announcement;
  isLatest: boolean;
}

/** The announcements of some rows, by the row's key; rows whose announcement is not there are left out. */
export async function announcementsOfRows(office: OfficeId, rows: readonly OutboxRow[]): Promise<Map<string, OfRow>> {
  const found = await announcements(office).find({ _id: { $in: idsOf(rows) } });
  const byId = new Map(found.map((one) => [String(one._id), one]));
  return new Map(
    rows.flatMap((row) => {
      const { announcement: id, version } = payload.parse(row.payload);
      const announcement = byId.get(id);
      return announcement
        ? [[rowKey(row), { announcement, isLatest: version === currentContent(announcement).version }] as const]
        : [];
    }),
  );
}

/** The keys of the rows whose person has not acknowledged the version that the row is about. */
export async function unacknowledgedOfRows(office: OfficeId, rows: readonly OutboxRow[]): Promise<Set<string>> {
  const persons = rows.flatMap(({ person }) => (person ? [person] : []));
  const open = await receipts(office).find({
    announcement: { $in: idsOf(rows) },
    kind: 'person',
    recipient: { $in: persons },
    acknowledgedAt: null,
  });
  const keys = new Set(open.map(({ announcement, version, recipient }) => `${announcement}/${version}/${recipient}`));
  const isOpen = (row: OutboxRow): boolean => {
    const { announcement, version } = payload.parse(row.payload);
    return keys.has(`${announcement}/${version}/${row.person}`);
  };
  return new Set(rows.filter(isOpen).map(rowKey));
}

function idsOf(rows: readonly OutboxRow[]): mongo.ObjectId[] {
  const ids = new Set(rows.map((row) => payload.parse(row.payload).announcement));
  return [...ids].map((id) => new mongo.ObjectId(id));
}
