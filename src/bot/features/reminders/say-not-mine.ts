import { noteSeen } from '../../../domain/people/note-seen';
import { roundsOf } from '../../../domain/reports/current.rules';
import type { Standing } from '../../../domain/reports/reports.rules';
import { textMessage } from '../../../line/compose';
import type { NotMineButtonPayload, NotMineOfButtonPayload } from '../../../notifications/reminders/buttons';
import { notifyNotMine } from '../../../notifications/reminders/notify-not-mine';
import { nudgeToReport } from '../../../notifications/reminders/nudge-to-report';
import { type Asking, OfficeNow } from '../../../notifications/reminders/office-now';
import { isSaid, nudgePayload, personPayload, saidOccasion } from '../../../notifications/reminders/payloads';
import { type Asked, askedByNudge, askedByReminder, askedOfUnits } from '../../../notifications/reminders/still-owed';
import { answers } from '../../../notifications/reminders/texts';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { sentFor } from './find-sent';
import { whichMeasure } from './which-measure';

const ANYTHING: Asking = { fiscalYear: null, round: null };

/** ฉันไม่ใช่ผู้รับผิดชอบ: asks which measure is not the person's; where only one is owed it is that. */
export async function sayNotMine(ctx: MemberContext, { payload }: Input<NotMineButtonPayload>): Promise<Outcome> {
  const { occasion, from } = payload;
  return sayOfOne(ctx, occasion, await askedNow(ctx, occasion), from);
}

/** The same typed, also where no message asked: of the measure that was said, else of what is owed first. */
export async function sayNotMineTyped(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { measure, round = null, fiscalYear = null } = slots;
  const occasion = saidOccasion(ctx.today);
  const asked = await askedNow(ctx, occasion, { measure, round, fiscalYear });
  if (measure !== undefined && asked.open.length === 0) throw new Refusal('not_open', answers.notOpen(measure));
  return sayOfOne(ctx, occasion, asked, 0);
}

async function sayOfOne(ctx: MemberContext, occasion: string, asked: Asked, from: number): Promise<Outcome> {
  const [first, ...others] = asked.open;
  if (!first) return { replies: [textMessage(answers.nothingOpen)] };
  if (others.length > 0) return { replies: [whichMeasure(asked.open, occasion, from)] };
  return say(ctx, occasion, asked, first);
}

export async function sayNotMineOf(ctx: MemberContext, { payload }: Input<NotMineOfButtonPayload>): Promise<Outcome> {
  const { occasion, year, measure: num, round } = payload;
  const asked = await askedNow(ctx, occasion, { fiscalYear: year, round, measure: num });
  const chosen = asked.open.find(
    ({ measure, round: its }) => measure.fiscalYear === year && measure.num === num && its === round,
  );
  if (!chosen) throw new Refusal('not_open', answers.notOpen(num));
  return say(ctx, occasion, asked, chosen);
}

/** What a message asked of the person; of what they say on their own, all that is asked of them. @param asking what of that is meant */
async function askedNow(ctx: MemberContext, occasion: string, asking: Asking = ANYTHING): Promise<Asked> {
  const sent = isSaid(occasion) ? null : await sentFor(ctx, occasion);
  const at = await OfficeNow.load(ctx.office, ctx.now);
  if (!sent) return askedOfUnits(at, asking, ctx.person);
  const asked =
    sent.kind === nudgeToReport.kind
      ? await askedByNudge(at, nudgePayload.parse(sent.payload), ctx.person)
      : await askedByReminder(at, personPayload.parse(sent.payload), ctx.person);
  await noteSeen(ctx.office, ctx.person, roundsOf(asked.open), ctx.now);
  return asked;
}

async function say(ctx: MemberContext, occasion: string, { units }: Asked, standing: Standing): Promise<Outcome> {
  return { replies: [textMessage(await notifyNotMine(ctx, occasion, standing, units))] };
}
