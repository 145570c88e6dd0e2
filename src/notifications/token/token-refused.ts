import { z } from 'zod';
import { thaiDateTime } from '../../domain/calendar/dates';
import { textMessage } from '../../line/compose';
import { defineNotification } from '../define-notification';
import { notifyAdmins } from '../notify';
import { texts } from './texts';

const TELL_WITHIN_MS = 30 * 24 * 3_600_000;

/** Tells admins that LINE refused the bot's token. It reaches them when LINE takes messages again. `since`: milliseconds. */
export const tokenRefused = defineNotification('line.token_refused', z.object({ since: z.int() }), {
  why: texts.reason,
  sameForAll: true,
  write: ({ payload }) => textMessage(texts.told(thaiDateTime(new Date(payload.since)))),
});

/** Tells the admins of every office, once for each time. @param since when LINE began to refuse it */
export async function notifyTokenRefused(since: Date, now: Date): Promise<void> {
  const occasion = `token_refused/${since.toISOString()}`;
  const expiresAt = new Date(since.getTime() + TELL_WITHIN_MS);
  await notifyAdmins(tokenRefused, { occasion, payload: { since: since.getTime() }, expiresAt }, now);
}
