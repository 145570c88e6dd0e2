import { z } from 'zod';
import type { OfficeId } from '../../domain/office-store';
import { textMessage } from '../../line/compose';
import { defineNotification } from '../define-notification';
import { notifyAdmins } from '../notify';
import { setAsideTexts } from './texts';

const TELL_WITHIN_MS = 7 * 24 * 3_600_000;

const payloadSchema = z.object({ what: z.enum(['event', 'evidence', 'document']), id: z.string() });

/** Tells admins of something that is not tried any more, because processes died of it. */
export const setAside = defineNotification('set_aside', payloadSchema, {
  why: setAsideTexts.reason,
  urgency: 'urgent',
  sameForAll: true,
  write: ({ payload: { what, id } }) => textMessage(setAsideTexts.told(what, id)),
});

/**
 * Tells admins, once, of something that is not tried any more.
 * @param office whose admins; null: those of every office, since it came from nobody who is registered
 */
export async function notifySetAside(
  thing: z.infer<typeof payloadSchema>,
  office: OfficeId | null,
  now: Date,
): Promise<void> {
  const occasion = `${setAside.kind}/${thing.what}/${thing.id}`;
  const expiresAt = new Date(now.getTime() + TELL_WITHIN_MS);
  await notifyAdmins(setAside, { office, occasion, payload: thing, expiresAt }, now);
}
