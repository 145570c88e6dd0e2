import { endOfDay } from '../../../domain/calendar/dates';
import { latestAnswer } from '../../../domain/handovers/handover.rules';
import { offerHandover } from '../../../domain/handovers/offer-handover';
import { nameToShow } from '../../../domain/people/person-name';
import { textMessage } from '../../../line/compose';
import { handoverOffer } from '../../../notifications/handovers/handover-notifications';
import { notify } from '../../../notifications/notify';
import type { MemberContext } from '../../context';
import { endOwn } from '../../dialog';
import type { Outcome } from '../../feature';
import type { Ready } from './draft';
import { colleagueOf } from './fields/to';
import { HANDOVER, texts } from './texts';

/** Offers it: the colleague is asked. @throws Refusal as `offerHandover` */
export async function offer(ctx: MemberContext, { kind, to, startsOn, endsOn }: Ready): Promise<Outcome> {
  const { office, person, today, now, eventId } = ctx;
  const colleague = await colleagueOf(ctx, to);
  const offered = {
    office,
    from: person,
    to: colleague._id,
    kind,
    startsOn,
    endsOn: endsOn ?? null,
    today,
    now,
    eventId,
  };
  const handover = await offerHandover(offered);
  const question = {
    office,
    occasion: `handover/${handover._id}`,
    payload: { handover: String(handover._id) },
    expiresAt: endOfDay(latestAnswer(handover)),
  };
  const recipient = { person: colleague._id, lineUserId: colleague.lineUserId };
  await notify(handoverOffer, [recipient], question, now);
  const told = texts.offered(nameToShow(colleague));
  return { replies: [textMessage(told)], dialog: endOwn(ctx.dialog, HANDOVER) };
}
