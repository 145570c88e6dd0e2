import { addDays, endOfDay, localDate } from '../../../domain/calendar/dates';
import { noteSeen } from '../../../domain/people/note-seen';
import { roundsOf } from '../../../domain/reports/current.rules';
import { textMessage } from '../../../line/compose';
import { notify } from '../../../notifications/notify';
import { againAt } from '../../../notifications/reminders/again-time';
import type { AgainButtonPayload } from '../../../notifications/reminders/buttons';
import { OfficeNow } from '../../../notifications/reminders/office-now';
import { againOccasion, personPayload } from '../../../notifications/reminders/payloads';
import { personReminder } from '../../../notifications/reminders/person-reminder';
import { askedByReminder } from '../../../notifications/reminders/still-owed';
import { answers } from '../../../notifications/reminders/texts';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { findSent, sentFor } from './find-sent';

/** เตือนอีกทีพรุ่งนี้: one's own list once more tomorrow, if something is still owed then; once for each reminder. */
export async function askAgain(
  ctx: MemberContext,
  { payload: { occasion } }: Input<AgainButtonPayload>,
): Promise<Outcome> {
  const sent = await sentFor(ctx, occasion);
  if (ctx.person.quietSince) throw new Refusal('quiet', answers.quietNow);
  const before = await findSent(ctx, againOccasion(occasion));
  if (before) return { replies: [textMessage(answers.againSet(localDate(before.notBefore)))] };

  const notBefore = againAt(ctx.reminders.cron, addDays(ctx.today, 1));
  const reminded = personPayload.parse(sent.payload);
  const { day, due } = reminded;
  const { open } = await askedByReminder(await OfficeNow.load(ctx.office, ctx.now), reminded, ctx.person);
  await noteSeen(ctx.office, ctx.person, roundsOf(open), ctx.now);
  const said = {
    office: ctx.office,
    occasion: againOccasion(occasion),
    payload: { day, due, parts: { own: true, units: false, office: false } },
    notBefore,
    expiresAt: endOfDay(localDate(notBefore)),
  };
  await notify(personReminder, [{ person: ctx.person._id, lineUserId: ctx.lineUserId }], said, ctx.now);
  return { replies: [textMessage(answers.again(notBefore))] };
}
