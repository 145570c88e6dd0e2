import { belongsTo } from '../../../domain/abilities/roles.rules';
import { unitNames } from '../../../domain/measures/units.rules';
import { askedNow, coveredWith, inRound, isOfRound } from '../../../domain/reports/current.rules';
import { askedWork } from '../../../domain/reports/load-standings';
import { outstandingByUnit } from '../../../domain/reports/outstanding.rules';
import type { Standing } from '../../../domain/reports/reports.rules';
import { listInThai } from '../../../domain/thai-text/lists';
import { textMessage } from '../../../line/compose';
import { askIn } from '../../../ui/ask';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { answerEach } from '../../measures/answer-each';
import { asTask, listedOf } from '../../measures/listed';
import { type Scope, scopeHere, unitAsked } from '../../measures/scope';
import type { Slots } from '../../understand';
import type { OutstandingPlace } from './buttons';
import { outstandingMessage } from './messages';
import { registeredByUnit } from './registered';
import { texts } from './texts';

/** ใครยังไม่รายงาน: what lacks a report or part of one, unit by unit; what is overdue or due now, unless a round was said. */
export async function showOutstanding(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { units = [] } = slots;
  if (units.length === 0) return ofUnit(ctx, slots);
  return answerEach(ctx, units, phrases.outstandingOf, (unit) => ofUnit(ctx, { ...slots, unit }));
}

async function ofUnit(ctx: MemberContext, slots: Slots): Promise<Outcome> {
  const scope = scopeHere(ctx, 'see_outstanding');
  const unit = await unitAsked(ctx, 'see_outstanding', scope, slots.unit);
  return list(ctx, scope, {
    year: slots.fiscalYear ?? null,
    round: slots.round ?? null,
    unit: unit?.key ?? null,
    from: 0,
  });
}

export async function showMoreOutstanding(ctx: MemberContext, { payload }: Input<OutstandingPlace>): Promise<Outcome> {
  const scope = scopeHere(ctx, 'see_outstanding');
  const [name] = payload.unit === null ? [] : unitNames(ctx.organisation, [payload.unit]);
  await unitAsked(ctx, 'see_outstanding', scope, name);
  return list(ctx, scope, payload);
}

async function list(ctx: MemberContext, scope: Scope, place: OutstandingPlace): Promise<Outcome> {
  const units = place.unit === null ? scope : [place.unit];
  const { open, standings } = await askedWork(ctx.organisation, ctx.now, place.year ?? undefined);
  const own = standings.filter(({ measure }) => belongsTo(measure.units, units));
  const ofRound = place.round && inRound(own, place.round, open);
  const owing = ofRound ? ofRound.filter(({ missing }) => missing.length > 0) : askedNow(own, open);
  const of = units === 'all' ? ctx.organisation.name : listInThai(unitNames(ctx.organisation, units));
  const byUnit = outstandingByUnit(ctx.organisation, owing, units);
  if (byUnit.length === 0) {
    const ask = askIn(ctx.chat);
    const asked = { ...open, round: place.round ?? open.round };
    const say = emptyText(own.filter((one) => isOfRound(one, asked)));
    return {
      replies: [textMessage(say(of, asked.round, asked.fiscalYear), [ask(phrases.overview), ask(phrases.deadlines)])],
    };
  }
  const registered = await registeredByUnit(
    ctx.office,
    byUnit.map(({ unit }) => unit.key),
  );
  return {
    replies: [outstandingMessage(ctx, { of, open, covered: coveredWith(own, owing), byUnit, registered, place })],
    listed: listedOf(
      byUnit.flatMap(({ standings: owed }) => owed),
      place.from,
      asTask,
    ),
  };
}

/** Why nothing is outstanding in a round. */
function emptyText(inRoundAsked: readonly Standing[]): typeof texts.nothing {
  if (inRoundAsked.length === 0) return texts.noMeasures;
  return inRoundAsked.every(({ exempt }) => exempt === 'history') ? texts.history : texts.nothing;
}
