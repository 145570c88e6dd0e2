import { unitsFor } from '../../../domain/abilities/roles.rules';
import type { Round } from '../../../domain/calendar/dates';
import { returnReason } from '../../../domain/reports/record-step';
import { reportEvents } from '../../../domain/reports/report-event.model';
import { stateOf } from '../../../domain/reports/report-states.rules';
import { texts as refusals, STATE_NAMES } from '../../../domain/reports/texts';
import { undoSubmission } from '../../../domain/reports/undo-submission';
import { textMessage } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import { discardAction, startAction } from '../../../ui/report-actions';
import type { UndoPayload } from '../../../ui/report-buttons';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { type PartAsked, partAsked } from '../../measures/part-asked';
import { texts } from './texts';

/** Takes back what the person handed in last. */
export async function undoLast(ctx: MemberContext): Promise<Outcome> {
  const last = await reportEvents(ctx.office).findOne(
    { by: ctx.person._id, action: 'submit' },
    { sort: { at: -1, _id: -1 } },
  );
  if (!last) throw new Refusal('nothing_to_undo', refusals.nothingToUndo);
  const { fiscalYear: year, measure, round, unit, version } = last;
  return undo(ctx, { year, measure, round, unit }, version);
}

export async function undoThis(ctx: MemberContext, { payload }: Input<UndoPayload>): Promise<Outcome> {
  return undo(ctx, payload, payload.version);
}

async function undo(ctx: MemberContext, of: PartAsked & { round: Round }, version: number): Promise<Outcome> {
  const { organisation, person, eventId, now } = ctx;
  const { year, measure: num, round } = of;
  const measure = await partAsked(ctx, of, unitsFor(ctx.person, 'report'));
  if (!measure) throw new Refusal('no_such_measure', texts.noSuchNumber(num, year));
  const report = await undoSubmission({ organisation, measure, round, version, person, eventId, now });
  const start = [startAction({ measure, round, report })];
  const state = stateOf(report);
  if (state === 'draft') {
    return { replies: [textMessage(texts.undoneToDraft(num, round), [...start, discardAction(report)])] };
  }
  const said = state === 'returned' ? texts.wasSentBack(await returnReason(ctx.office, report)) : STATE_NAMES[state];
  return { replies: [textMessage(texts.undone(num, round, said), start)] };
}
