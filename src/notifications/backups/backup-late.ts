import { z } from 'zod';
import { isLocalDate, type LocalDate } from '../../domain/calendar/dates';
import { textMessage } from '../../line/compose';
import { defineNotification } from '../define-notification';
import { notifyAdmins } from '../notify';
import { backupTexts } from './texts';

/** It is told again while nobody mends it. */
const AGAIN_DAYS = 7;
const DAY_MS = 24 * 3_600_000;

/** Tells admins that the database was not backed up for days. */
export const backupLate = defineNotification(
  'backup.late',
  z.object({ last: z.string().refine(isLocalDate).nullable() }),
  { why: backupTexts.reason, write: ({ payload }) => textMessage(backupTexts.late(payload.last)) },
);

/**
 * Tells the admins of every office that the database has not been backed up for days; again each week.
 * @param last the day of the last backup; null: there is none
 * @param days how many days ago that was
 */
export async function warnOfLateBackup(last: LocalDate | null, days: number, now: Date): Promise<void> {
  const occasion = `backup/${last ?? 'none'}/${Math.floor(days / AGAIN_DAYS)}`;
  const expiresAt = new Date(now.getTime() + AGAIN_DAYS * DAY_MS);
  await notifyAdmins(backupLate, { occasion, payload: { last }, expiresAt }, now);
}
