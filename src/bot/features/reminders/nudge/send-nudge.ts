import { compact } from '../../../../compact';
import { ROWS_AT_ONCE } from '../../../../delivery';
import { recordAudit } from '../../../../domain/audit/audit.model';
import { roundsOf } from '../../../../domain/reports/current.rules';
import { textMessage } from '../../../../line/compose';
import { notifyEach } from '../../../../notifications/notify';
import type { NudgeButtonPayload, SendNudgePayload } from '../../../../notifications/reminders/buttons';
import { nudgeToReport } from '../../../../notifications/reminders/nudge-to-report';
import { nudgeOccasion } from '../../../../notifications/reminders/payloads';
import { answers } from '../../../../notifications/reminders/texts';
import type { MemberContext } from '../../../context';
import type { Input, Outcome } from '../../../feature';
import { type NudgePlan, planOfButton } from './plan-nudge';
import { excludedLines, previewNudge } from './preview-nudge';

/** A nudge of the day before is no nudge any more. */
const HOURS_TO_SEND = 24;
const HOUR_MS = 60 * 60 * 1000;

/**
 * Sends what the preview showed. A preview of another day is shown anew, as is one that more people would get by now, or that the quota does
 * not allow any more.
 */
export async function sendNudge(ctx: MemberContext, { payload }: Input<SendNudgePayload>): Promise<Outcome> {
  const { day, shown, ...about } = payload;
  const plan = await planOfButton(ctx, about);
  const count = plan.asked.length;
  const { remaining } = await ctx.quota.figures(ctx.now);
  const hasChanged = day !== ctx.today || count > shown;
  if (count === 0 || hasChanged || (remaining !== null && count > remaining)) {
    const notice = count > 0 && hasChanged ? answers.nudgeChanged : null;
    return { replies: [await previewNudge(ctx, about, plan, notice)] };
  }
  await notifyAll(ctx, plan.asked, about);
  await recordAudit(ctx.office, {
    at: ctx.now,
    actor: ctx.person._id,
    action: 'nudge.sent',
    subject: compact([
      ...roundsOf(plan.open).map(({ fiscalYear, round }) => `${fiscalYear} ${round}`),
      about.measure !== undefined && `measure ${about.measure}`,
      plan.unit,
      `x${count}`,
    ]).join(' '),
    eventId: ctx.eventId,
  });
  return { replies: [textMessage([answers.nudging(count), ...excludedLines(ctx, plan)].join('\n'))] };
}

async function notifyAll(ctx: MemberContext, asked: NudgePlan['asked'], about: NudgeButtonPayload): Promise<void> {
  const said = {
    office: ctx.office,
    occasion: nudgeOccasion(ctx.today),
    expiresAt: new Date(ctx.now.getTime() + HOURS_TO_SEND * HOUR_MS),
  };
  const notices = asked.map(({ person, units }) => ({
    ...said,
    to: { person: person._id, lineUserId: person.lineUserId },
    payload: { fiscalYear: about.year, round: about.round, measure: about.measure, units, by: String(ctx.person._id) },
  }));
  for (let from = 0; from < notices.length; from += ROWS_AT_ONCE) {
    await notifyEach(nudgeToReport, notices.slice(from, from + ROWS_AT_ONCE), ctx.now);
  }
}
