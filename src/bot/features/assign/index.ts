import { releaseButton } from '../../../notifications/reminders/buttons';
import { button, type Feature, intent, route } from '../../feature';
import { assignForm } from './form';
import { release } from './release';
import { startAssigning } from './start';
import { helpText } from './texts';

/** A unit's head gives a measure to persons of the unit: only they are reminded of it. */
export const assignFeature: Feature = {
  name: assignForm.name,
  routes: [
    route(intent('assign_measure'), 'assign', startAssigning, 'private'),
    ...assignForm.routes,
    route(button(releaseButton), 'assign', release, 'private'),
  ],
  help: [{ ...helpText, who: 'assign', place: 'private' }],
  askAgain: assignForm.askAgain,
};
