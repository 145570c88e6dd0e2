import { button, type Feature, intent, reads, route, whoMay } from '../../feature';
import { moreOutstandingButton } from './buttons';
import { showMoreOutstanding, showOutstanding } from './show-outstanding';
import { helpText } from './texts';

/** Who has not reported yet. */
export const outstandingFeature: Feature = {
  name: 'outstanding',
  routes: [
    reads(route(intent('outstanding'), 'see_outstanding', showOutstanding)),
    reads(route(button(moreOutstandingButton), whoMay('see_outstanding', 'unit'), showMoreOutstanding)),
  ],
  help: [{ ...helpText, who: 'see_outstanding', place: 'anywhere' }],
};
