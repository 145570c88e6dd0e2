import { measuresOfPlan } from '../../../domain/measures/plan';
import type { ReportKey } from '../../../domain/reports/record-step';
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
import { texts } from './texts';

/** Takes back what the person handed in last. */
export async function undoLast(ctx: MemberContext): Promise<Outcome> {
  const last = await reportEvents(ctx.office).findOne(
    { by: ctx.person._id, action: 'submit' },
    { sort: { at: -1, _id: -1 } },
  );
  if (!last) throw new Refusal('nothing_to_undo', refusals.nothingToUndo);
  return undo(ctx, last, last.version);
}

export async function undoThis(ctx: MemberContext, { payload }: Input<UndoPayload>): Promise<Outcome> {
  const { year: fiscalYear, measure, round, version } = payload;
  return undo(ctx, { fiscalYear, measure, round }, version);
}

async function undo(ctx: MemberContext, key: ReportKey, version: number): Promise<Outcome> {
  const { organisation, person, eventId, now } = ctx;
  const { measure: num, round } = key;
  const measure = (await measuresOfPlan(ctx.office, key.fiscalYear)).find((one) => one.num === num);
  if (!measure) throw new Refusal('no_such_measure', texts.noSuchNumber(num, key.fiscalYear));
  const report = await undoSubmission({ organisation, measure, round, version, person, eventId, now });
  const start = [startAction({ measure, round, report })];
  const state = stateOf(report);
  if (state === 'draft') {
    return { replies: [textMessage(texts.undoneToDraft(num, round), [...start, discardAction(report)])] };
  }
  return { replies: [textMessage(texts.undone(num, round, STATE_NAMES[state]), start)] };
}
