import { z } from 'zod';
import { isLocalDate, type LocalDate } from '../domain/calendar/dates';
import { textMessage } from '../line/compose';
import { type MessageKind, rowKey } from './kinds';
import { notifyAdmins } from './notify-admins';
import { deliveryTexts } from './texts';

const KIND = 'backup.late';
/** It is told again while nobody mends it. */
const AGAIN_DAYS = 7;
const DAY_MS = 24 * 3_600_000;

const payload = z.object({ last: z.string().refine(isLocalDate).nullable() });

/**
 * Tells the admins of every office that the database has not been backed up for days; again each week.
 * @param last the day of the last backup; null: there is none
 * @param days how many days ago that was
 */
export async function warnOfLateBackup(last: LocalDate | null, days: number, now: Date): Promise<void> {
  const week = Math.floor(days / AGAIN_DAYS);
  await notifyAdmins(
    {
      occasion: `backup/${last ?? 'none'}/${week}`,
      kind: KIND,
      payload: { last } satisfies z.infer<typeof payload>,
      expiresAt: new Date(now.getTime() + AGAIN_DAYS * DAY_MS),
    },
    now,
  );
}

export const backupLateKind: MessageKind = {
  kind: KIND,
  prepare: async (_office, rows) =>
    new Map(
      rows.map((row) => [
        rowKey(row),
        { send: [textMessage(deliveryTexts.backupLate(payload.parse(row.payload).last))] },
      ]),
    ),
  reason: () => deliveryTexts.backupLateReason,
};
