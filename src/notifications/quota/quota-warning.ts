import { z } from 'zod';
import type { OnQuotaUsed } from '../../delivery';
import { monthOf, nextMonth } from '../../domain/calendar/dates';
import { textMessage } from '../../line/compose';
import { defineNotification } from '../define-notification';
import { notifyAdmins } from '../notify';
import { texts } from './texts';
import { passedThreshold } from './threshold.rules';

const warningSchema = z.object({ percent: z.number(), used: z.number(), limit: z.number() });

/** Tells admins that the month's messages are running out. */
export const quotaWarning = defineNotification('quota.warning', warningSchema, {
  why: texts.reason,
  // It rides along with an answer, which costs nothing, when no message is left for it.
  urgency: 'may_wait',
  sameForAll: true,
  write: ({ payload }) => textMessage(texts.warning(payload)),
});

/** Warns the admins of every office, once a month and threshold. */
export function createQuotaWarner(): OnQuotaUsed {
  /** of which this process knows that everybody was told */
  const over = new Set<string>();
  return async ({ limit, used }, now) => {
    const percent = passedThreshold({ limit, used });
    if (limit === null || percent === null) return 0;
    const occasion = `quota/${monthOf(now)}/${percent}`;
    if (over.has(occasion)) return 0;
    // With a new month the figures begin anew.
    const warning = { occasion, payload: { percent, used, limit }, expiresAt: nextMonth(now) };
    const told = await notifyAdmins(quotaWarning, warning, now);
    over.add(occasion);
    return told;
  };
}
