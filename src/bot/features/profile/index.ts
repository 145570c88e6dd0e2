import { type Feature, intent, reads, route } from '../../feature';
import { showProfile } from './show-profile';
import { helpText } from './texts';

/** What is stored about oneself. */
export const profileFeature: Feature = {
  name: 'profile',
  routes: [reads(route(intent('my_profile'), 'member', showProfile, 'private'))],
  help: [{ ...helpText, who: 'member', place: 'private' }],
};
