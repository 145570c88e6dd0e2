import type { mongo } from 'mongoose';
import { z } from 'zod';
import type { OfficeId } from '../../domain/office-store';
import { people } from '../../domain/people/person.model';
import { messageAction, textMessage } from '../../line/compose';
import { nameOrPosition } from '../../ui/name-or-position';
import { payloads } from '../../ui/payloads';
import { defineNotification } from '../define-notification';
import { notify } from '../notify';
import { texts } from './texts';

const payloadSchema = z.object({
  /** who began it: the person's id in hex */
  by: z.string(),
  year: payloads.year,
  /** how many measures it has */
  count: z.int().min(1),
});

/** Tells the other admins of an office that a new year's plan was begun from last year's. */
export const planBegun = defineNotification('plan.begun', payloadSchema, {
  why: texts.reason,
  async write({ payload: { by, year, count } }, _facts, office) {
    const who = (await nameOrPosition(office, [by])).get(by) ?? texts.anAdmin;
    return textMessage(texts.begun(who, year, count), [
      messageAction(texts.overview(year)),
      messageAction(texts.deadlines(year)),
    ]);
  },
});

/** Later it is no news. */
const TELL_WITHIN_MS = 3 * 24 * 3_600_000;

/** Tells all admins but who began it. Call it inside the transaction that stores the plan. */
export async function notifyPlanBegun(
  { office, by, year, count }: { office: OfficeId; by: mongo.ObjectId; year: number; count: number },
  now: Date,
): Promise<void> {
  const admins = await people(office).find({ 'grants.role': 'admin', _id: { $ne: by } });
  const to = admins.map(({ _id, lineUserId }) => ({ person: _id, lineUserId }));
  const payload = { by: String(by), year, count };
  const expiresAt = new Date(now.getTime() + TELL_WITHIN_MS);
  await notify(planBegun, to, { office, occasion: `plan/${year}`, payload, expiresAt }, now);
}
