import { assignMeasure } from '../../../domain/assignments/assign-measure';
import { unitNames } from '../../../domain/measures/units.rules';
import { messageAction, textMessage } from '../../../line/compose';
import { measureAssigned } from '../../../notifications/assignments/measure-assigned';
import { notify } from '../../../notifications/notify';
import { phrases } from '../../../ui/texts';
import type { Prompt } from '../../forms/field';
import type { Submitted } from '../../forms/form';
import { REVIEW } from '../../forms/next-step';
import { type Facts, nameOf, type Values } from './draft';
import { texts } from './texts';

/** A notice that could not be sent for so long is of no use: the next reminder says it. */
const DAYS_TO_SEND = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Gives the measure to whom the review showed, and tells them. */
export async function submit({ ctx, draft, facts: { measure } }: Prompt<Values, Facts>): Promise<Submitted<Values>> {
  const { office, organisation, eventId, now, person } = ctx;
  const { unit, people } = draft;
  if (unit === null || people === null) return { ask: REVIEW };
  const given = await assignMeasure({ organisation, measure, unit, to: people, by: person._id, now, eventId });
  const told = given.filter(({ _id }) => !_id.equals(person._id));
  const said = {
    office,
    occasion: `assigned/${eventId}`,
    payload: { year: measure.fiscalYear, measure: measure.num, unit },
    expiresAt: new Date(now.getTime() + DAYS_TO_SEND * DAY_MS),
  };
  await notify(
    measureAssigned,
    told.map(({ _id, lineUserId }) => ({ person: _id, lineUserId })),
    said,
    now,
  );
  const done = texts.done(measure, given.map(nameOf), unitNames(organisation, [unit]).join(''));
  return { replies: [textMessage(done, [messageAction(phrases.status(measure.num))])], dialog: null };
}
