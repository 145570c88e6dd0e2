import { button, type Feature, intent, route } from '../../feature';
import { moreWorkButton } from './buttons';
import { showMoreWork, showWork } from './show-work';
import { helpText } from './texts';

/** A person's own measures: what has to be reported and when. */
export const workFeature: Feature = {
  name: 'work',
  routes: [
    route(intent('my_measures'), 'member', showWork, 'private'),
    route(button(moreWorkButton), 'member', showMoreWork, 'private'),
  ],
  help: [{ ...helpText, who: 'report', place: 'private' }],
};
