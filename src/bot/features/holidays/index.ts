import { button, type Feature, intent, reads, route } from '../../feature';
import { changeHolidayButton, moreHolidaysButton } from './buttons';
import { holidaysForm } from './form';
import { showHolidays, showMoreHolidays } from './show-holidays';
import { startAdding, startFromCard, startRemoving } from './start';
import { helpText } from './texts';

/** The days off: everybody sees them, an admin adds and removes those of the office. */
export const holidaysFeature: Feature = {
  name: holidaysForm.name,
  routes: [
    reads(route(intent('holidays'), 'view', showHolidays, 'private')),
    reads(route(button(moreHolidaysButton), 'view', showMoreHolidays, 'private')),
    route(intent('add_holiday'), 'administer', startAdding, 'private'),
    route(intent('remove_holiday'), 'administer', startRemoving, 'private'),
    route(button(changeHolidayButton), 'administer', startFromCard, 'private'),
    ...holidaysForm.routes,
  ],
  help: [{ ...helpText, who: 'administer', place: 'private' }],
  askAgain: holidaysForm.askAgain,
};
