import { button, type Feature, intent, route } from '../../feature';
import { moreStatusButton } from './buttons';
import { showMoreStatus, showStatus } from './show-status';
import { helpTexts } from './texts';

/** How far measures, units and the office are. */
export const statusFeature: Feature = {
  name: 'status',
  routes: [
    route(intent('measure_status'), 'view', showStatus),
    route(button(moreStatusButton), 'view', showMoreStatus),
  ],
  help: helpTexts.map((line) => ({ ...line, who: 'view', place: 'anywhere' })),
};
