import { button, type Feature, intent, route } from '../../feature';
import { endLinkButton, makeLinkButton } from './buttons';
import { endLink, makeLink, showCalendar } from './show';

/** The office's next days, for who may see its pages; the address is the person's own. */
export const calendarFeature: Feature = {
  name: 'calendar',
  routes: [
    route(intent('calendar'), 'documents', showCalendar, 'private'),
    route(button(makeLinkButton), 'documents', makeLink, 'private'),
    route(button(endLinkButton), 'documents', endLink, 'private'),
  ],
  // The card that opens the dashboard offers it; the help's tasks hold ten commands each.
  help: [],
};
