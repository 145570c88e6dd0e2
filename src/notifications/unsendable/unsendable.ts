import { z } from 'zod';
import type { OfficeId } from '../../domain/office-store';
import { textMessage } from '../../line/compose';
import { defineNotification } from '../define-notification';
import { notifyAdmins } from '../notify';
import { texts } from './texts';

const HOUR_MS = 3_600_000;
const TELL_WITHIN_MS = 7 * 24 * HOUR_MS;

const payloadSchema = z.object({ what: z.enum(['answer', 'message']), id: z.string() });

/** Tells admins of something that was to be said and is no message that LINE takes. */
export const unsendable = defineNotification('unsendable', payloadSchema, {
  why: texts.reason,
  sameForAll: true,
  write: ({ payload: { what, id } }) => textMessage(texts.told(what, id)),
});

/**
 * Tells admins, once an hour at most: of a fault that many meet, the first is enough to find it by.
 * @param thing an answer, by its event's id; or what the bot says on its own, by its envelope's
 * @param office whose admins; null: those of every office, since it came from nobody who is registered
 */
export async function notifyUnsendable(
  thing: z.infer<typeof payloadSchema>,
  office: OfficeId | null,
  now: Date,
): Promise<void> {
  const occasion = `${unsendable.kind}/${Math.floor(now.getTime() / HOUR_MS)}`;
  const expiresAt = new Date(now.getTime() + TELL_WITHIN_MS);
  await notifyAdmins(unsendable, { office, occasion, payload: thing, expiresAt }, now);
}
