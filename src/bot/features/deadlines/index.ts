import { button, type Feature, intent, route } from '../../feature';
import { chooseDayButton, keepDayButton, pickDayButton, setDayButton } from './buttons';
import { chooseDay, confirmDay, keepDay, pickDay, startSetDay } from './set-day';
import { setHelp } from './set-texts';
import { showDeadlines } from './show-deadlines';
import { helpText } from './texts';

/** When reports are due, and how an admin changes that. */
export const deadlinesFeature: Feature = {
  name: 'deadlines',
  routes: [
    route(intent('set_deadline'), 'administer', startSetDay, 'private'),
    route(button(pickDayButton), 'administer', pickDay, 'private'),
    route(button(chooseDayButton), 'administer', chooseDay, 'private'),
    route(button(setDayButton), 'administer', confirmDay, 'private'),
    route(button(keepDayButton), 'administer', keepDay, 'private'),
    route(intent('deadlines'), 'view', showDeadlines),
  ],
  help: [
    { ...helpText, who: 'view', place: 'anywhere' },
    { ...setHelp, who: 'administer', place: 'private' },
  ],
};
