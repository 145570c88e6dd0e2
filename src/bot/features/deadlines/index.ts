import { type Feature, intent, route } from '../../feature';
import { showDeadlines } from './show-deadlines';
import { helpText } from './texts';

/** When reports are due. */
export const deadlinesFeature: Feature = {
  name: 'deadlines',
  routes: [route(intent('deadlines'), 'view', showDeadlines)],
  help: [{ ...helpText, who: 'view', place: 'anywhere' }],
};
