import { monthOf, nextMonth } from '../domain/calendar/dates';
import { textMessage } from '../line/compose';
import { type MessageKind, rowKey } from './kinds';
import { notifyAdmins } from './notify-admins';
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
    const payload = { percent, used: figures.used, limit: figures.limit };
    // They ride along with an answer, which costs nothing, when no message is left for them. With a new month the figures begin anew.
    const told = await notifyAdmins(
      { occasion, kind: KIND, payload, priority: 'may_wait', expiresAt: nextMonth(now) },
      now,
    );
    this.over.add(occasion);
    return told;
  }
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
