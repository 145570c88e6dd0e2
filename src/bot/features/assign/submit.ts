import { assignMeasure } from '../../../domain/assignments/assign-measure';
import { unitNames } from '../../../domain/measures/units.rules';
import { nameToShow } from '../../../domain/people/person-name';
import { messageAction, textMessage } from '../../../line/compose';
import { notifyAssigned, notifyFreed } from '../../../notifications/assignments/notify-assignments';
import { phrases } from '../../../ui/texts';
import { answersOf } from '../../forms/draft';
import type { Prompt } from '../../forms/field';
import type { Submitted } from '../../forms/form';
import type { Facts, Values } from './draft';
import { texts } from './texts';

/** Gives the measure to whom the review showed, and tells them, and those it was given to before. */
export async function submit({ ctx, draft, facts: { measure } }: Prompt<Values, Facts>): Promise<Submitted<Values>> {
  const { office, organisation, eventId, now, person } = ctx;
  const { unit, people } = answersOf(draft, 'unit', 'people');
  const change = { organisation, measure, unit, by: person._id, now, eventId };
  const { given, freed } = await assignMeasure({ ...change, to: people });
  await notifyAssigned(office, given, change);
  await notifyFreed(office, freed, change);
  const done = texts.done(measure, given.map(nameToShow), unitNames(organisation, [unit]).join(''));
  return { replies: [textMessage(done, [messageAction(phrases.status(measure.num))])], dialog: null };
}
