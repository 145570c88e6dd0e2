import { monthOf, nextMonth } from '../domain/calendar/dates';
import { listOrganisations } from '../domain/organisations/organisation.model';
import { people } from '../domain/people/person.model';
import { textMessage } from '../line/compose';
import { enqueue, type Outgoing } from './enqueue';
import { type MessageKind, rowKey } from './kinds';
import type { QuotaFigures } from './quota';
import { deliveryTexts } from './texts';

/** Percent of the month's messages at which admins are told, the higher one first. */
const THRESHOLDS = [95, 80] as const;
const KIND = 'quota.warning';

/** The highest threshold that the month's messages have passed, or null. */
export function passedThreshold({ limit, used }: Figures): number | null {
  if (!limit) return null;
  return THRESHOLDS.find((percent) => used * 100 >= limit * percent) ?? null;
}

type Figures = Pick<QuotaFigures, 'limit' | 'used'>;

/** Tells the admins of every office, once a month and threshold, that the month's messages are running out. */
export class QuotaWarner {
  /** of which this process knows that everybody was told */
  private readonly over = new Set<string>();

  /** @param figures with what is about to be sent. @returns how many were newly told */
  async warn(figures: Figures, now: Date): Promise<number> {
    const percent = passedThreshold(figures);
    if (percent === null) return 0;
    const occasion = `quota/${monthOf(now)}/${percent}`;
    if (this.over.has(occasion)) return 0;
    const told = await tellAdmins(occasion, { percent, used: figures.used, limit: figures.limit }, now);
    this.over.add(occasion);
    return told;
  }
}

/** They ride along with an answer, which costs nothing, when no message is left for them. */
async function tellAdmins(occasion: string, payload: Outgoing['payload'], now: Date): Promise<number> {
  let told = 0;
  for (const { _id: office } of await listOrganisations()) {
    const admins = await people(office).find({ 'grants.role': 'admin' });
    const warnings = admins.map(
      ({ _id, lineUserId }): Outgoing => ({
        office,
        to: { person: _id, lineUserId },
        occasion,
        kind: KIND,
        payload,
        priority: 'may_wait',
        // With a new month the figures begin anew.
        expiresAt: nextMonth(now),
      }),
    );
    told += await enqueue(warnings, now);
  }
  return told;
}

/** The warning itself. */
export const quotaWarningKind: MessageKind = {
  kind: KIND,
  prepare: async (_office, rows) =>
    new Map(
      rows.map((row) => [
        rowKey(row),
        {
          send: [
            textMessage(deliveryTexts.quotaWarning(row.payload as { percent: number; used: number; limit: number })),
          ],
        },
      ]),
    ),
  reason: () => deliveryTexts.quotaWarningReason,
};
