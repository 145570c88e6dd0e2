import { button, type Feature, intent, route } from '../../feature';
import { endLinkButton, makeLinkButton } from './buttons';
import { endLink, makeLink, showCalendar } from './show';
import { helpText } from './texts';

/** The office's next days, for who may see its pages; the address is the person's own. */
export const calendarFeature: Feature = {
  name: 'calendar',
  routes: [
    route(intent('calendar'), 'documents', showCalendar, 'private'),
    route(button(makeLinkButton), 'documents', makeLink, 'private'),
    route(button(endLinkButton), 'documents', endLink, 'private'),
  ],
  help: [{ ...helpText, who: 'documents', place: 'private' }],
};
