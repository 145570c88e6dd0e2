import { button, type Feature, intent, reads, route } from '../../feature';
import { chooseDayButton, pickDayButton, setDayButton } from './buttons';
import { deadlineForm } from './form';
import { DEADLINES, setHelp } from './set-texts';
import { showDeadlines } from './show-deadlines';
import { startFromCard, startSetDay } from './start';
import { helpText } from './texts';

/** When reports are due, and how an admin changes that. */
export const deadlinesFeature: Feature = {
  name: DEADLINES,
  askAgain: deadlineForm.askAgain,
  routes: [
    route(intent('set_deadline'), 'administer', startSetDay, 'private'),
    ...deadlineForm.routes,
    route(button(pickDayButton), 'administer', startFromCard, 'private'),
    route(button(chooseDayButton), 'administer', startFromCard, 'private'),
    route(button(setDayButton), 'administer', startFromCard, 'private'),
    reads(route(intent('deadlines'), 'view', showDeadlines)),
  ],
  help: [
    { ...helpText, who: 'view', place: 'anywhere' },
    { ...setHelp, who: 'administer', place: 'private' },
  ],
};
