import { compact } from '../../../compact';
import { ROWS_AT_ONCE } from '../../../delivery';
import { recordAudit } from '../../../domain/audit/audit.model';
import { unitNames } from '../../../domain/measures/units.rules';
import { people, type StoredPerson } from '../../../domain/people/person.model';
import { type ToNudge, whomToNudge } from '../../../domain/reminders/whom-to-nudge.rules';
import { roundsOf } from '../../../domain/reports/current.rules';
import { textMessage } from '../../../line/compose';
import { notifyEach } from '../../../notifications/notify';
import type { NudgeButtonPayload } from '../../../notifications/reminders/buttons';
import { nudgeToReport } from '../../../notifications/reminders/nudge-to-report';
import type { Asking } from '../../../notifications/reminders/office-now';
import { nudgeOccasion } from '../../../notifications/reminders/payloads';
import { answers } from '../../../notifications/reminders/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { readNudge } from './read-nudge';
import { toCatchUp } from './to-catch-up';

/** A nudge of the day before is no nudge any more. */
const HOURS_TO_SEND = 24;
const HOUR_MS = 60 * 60 * 1000;

/** เตือนคนที่ยังไม่รายงาน: of what is overdue or due now, unless a round, a year or a unit was said. */
export async function sendNudge(ctx: MemberContext, input: Input): Promise<Outcome> {
  const slots = readNudge(ctx, input.slots);
  return nudge(ctx, slots.unit, { fiscalYear: slots.fiscalYear ?? null, round: slots.round ?? null });
}

export async function onNudge(ctx: MemberContext, { payload }: Input<NudgeButtonPayload>): Promise<Outcome> {
  const { year, round, unit } = payload;
  const [name] = unit === null ? [] : unitNames(ctx.organisation, [unit]);
  return nudge(ctx, name, { fiscalYear: year, round });
}

async function nudge(ctx: MemberContext, unitName: string | undefined, about: Asking): Promise<Outcome> {
  const { units, unit, of, round, open } = await toCatchUp(ctx, unitName, about);
  if (open.length === 0) {
    return { replies: [textMessage(answers.nothingToNudge(of, round))] };
  }
  const members = await people(ctx.office).find({ 'grants.unit': { $in: units } });
  const { people: asked, without } = whomToNudge(open, units, members, ctx.person);
  const reachable = asked.filter(({ person }) => person.reach === 'reachable' && !person.quietSince);
  const sent = await notifyAll(ctx, reachable, about);
  if (sent > 0) {
    await recordAudit(ctx.office, {
      at: ctx.now,
      actor: ctx.person._id,
      action: 'nudge.sent',
      subject: compact([
        ...roundsOf(open).map(({ fiscalYear, round }) => `${fiscalYear} ${round}`),
        unit,
        `x${sent}`,
      ]).join(' '),
      eventId: ctx.eventId,
    });
  }
  const today = reachable.length - sent;
  const unreachable = asked.length - reachable.length;
  const lines = compact([
    sent > 0 ? answers.nudging(sent) : answers.noneNew,
    today > 0 && answers.nudgedToday(today),
    unreachable > 0 && answers.unreachable(unreachable),
    without.length > 0 && answers.nobodyRegistered(unitNames(ctx.organisation, without)),
  ]);
  return { replies: [textMessage(lines.join('\n'))] };
}

/** Gives how many had not been asked today. */
async function notifyAll(ctx: MemberContext, asked: readonly ToNudge<StoredPerson>[], about: Asking): Promise<number> {
  const said = {
    office: ctx.office,
    occasion: nudgeOccasion(ctx.today),
    expiresAt: new Date(ctx.now.getTime() + HOURS_TO_SEND * HOUR_MS),
  };
  const notices = asked.map(({ person, units }) => ({
    ...said,
    to: { person: person._id, lineUserId: person.lineUserId },
    payload: { ...about, units, by: String(ctx.person._id) },
  }));
  let added = 0;
  for (let from = 0; from < notices.length; from += ROWS_AT_ONCE) {
    added += await notifyEach(nudgeToReport, notices.slice(from, from + ROWS_AT_ONCE), ctx.now);
  }
  return added;
}
