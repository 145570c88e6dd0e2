import { type Feature, intent, route } from '../../feature';
import { closeDashboard } from './close-dashboard';
import { fillInOnePage, openDashboard } from './open-dashboard';
import { helpTexts } from './texts';

/** The way from the chat to the pages, and out of them on every device. */
export const dashboardFeature: Feature = {
  name: 'dashboard',
  routes: [
    route(intent('open_dashboard'), 'documents', openDashboard, 'private'),
    route(intent('fill_in_one_page'), 'report', fillInOnePage, 'private'),
    route(intent('close_dashboard'), 'member', closeDashboard, 'private'),
  ],
  help: [
    { ...helpTexts.open, who: 'documents', place: 'private' },
    { ...helpTexts.fillIn, who: 'report', place: 'private' },
    { ...helpTexts.close, who: 'documents', place: 'private' },
  ],
};
