import { button, type Feature, intent, reads, route } from '../../feature';
import { moreHistoryButton, moreWorkButton } from './buttons';
import { showHistory, showMoreHistory } from './show-history';
import { showMoreWork, showWork } from './show-work';
import { helpText, historyHelp } from './texts';

/** A person's own measures: what has to be reported and when. */
export const workFeature: Feature = {
  name: 'work',
  routes: [
    reads(route(intent('my_measures'), 'member', showWork, 'private')),
    reads(route(button(moreWorkButton), 'member', showMoreWork, 'private')),
    reads(route(intent('my_history'), 'member', showHistory, 'private')),
    reads(route(button(moreHistoryButton), 'member', showMoreHistory, 'private')),
  ],
  help: [
    { ...helpText, who: 'report', place: 'private' },
    { ...historyHelp, who: 'report', place: 'private' },
  ],
};
