import { unitsFor } from '../../../domain/abilities/roles.rules';
import { unitNames } from '../../../domain/measures/units.rules';
import { listInThai } from '../../../domain/thai-text/lists';
import { textMessage } from '../../../line/compose';
import type { QueuePlace } from '../../../notifications/reviews/buttons';
import { queueMessage } from '../../../notifications/reviews/queue-message';
import { supersedeNotices } from '../../../notifications/reviews/supersede-notices';
import { texts } from '../../../notifications/reviews/texts';
import { askIn } from '../../../ui/ask';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { answerEach } from '../../measures/answer-each';
import { asMeasure, listedOf } from '../../measures/listed';
import { type Scope, unitAsked } from '../../measures/scope';
import { waitingFor } from '../../measures/waiting-for';
import type { Slots } from '../../understand';

/** รอตรวจ: what was handed in and waits for this person's review. */
export async function showQueue(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { units = [] } = slots;
  if (units.length === 0) return ofUnit(ctx, slots);
  return answerEach(ctx, units, phrases.reviewsOf, (unit) => ofUnit(ctx, { ...slots, unit }));
}

async function ofUnit(ctx: MemberContext, slots: Slots): Promise<Outcome> {
  const scope = unitsFor(ctx.person, 'review');
  const unit = await unitAsked(ctx, 'review', scope, slots.unit);
  return queue(ctx, scope, { unit: unit?.key ?? null, round: slots.round ?? null, from: 0 });
}

export async function showMoreQueue(ctx: MemberContext, { payload }: Input<QueuePlace>): Promise<Outcome> {
  const scope = unitsFor(ctx.person, 'review');
  const [name] = payload.unit === null ? [] : unitNames(ctx.organisation, [payload.unit]);
  await unitAsked(ctx, 'review', scope, name);
  return queue(ctx, scope, payload);
}

async function queue(ctx: MemberContext, scope: Scope, place: QueuePlace): Promise<Outcome> {
  const units = place.unit === null ? scope : [place.unit];
  const { waiting, own } = await waitingFor(ctx, units, place.round);
  const of = units === 'all' ? ctx.organisation.name : listInThai(unitNames(ctx.organisation, units));
  const ask = askIn(ctx.chat);
  const quickReplies = [ask(phrases.outstanding), ask(phrases.overview)];
  if (waiting.length === 0) {
    const text = own > 0 ? texts.nothingForYou(of, own) : texts.nothing(of);
    return { replies: [textMessage(text, quickReplies)] };
  }
  if (place.unit === null && place.round === null) await supersedeNotices(ctx);
  const { today } = ctx;
  return {
    replies: [queueMessage({ title: texts.queueTitle, of, waiting, own, place, today, quickReplies })],
    listed: listedOf(waiting, place.from, ({ report, measure }) => asMeasure(measure, report.round)),
  };
}
