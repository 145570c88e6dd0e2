import { type Feature, intent, reads, route } from '../../feature';
import { explain } from './explain';
import { helpText } from './texts';

/** Words of the field and how-to, explained from the glossary that ships with the project: public knowledge, for guests too. */
export const explainFeature: Feature = {
  name: 'explain',
  routes: [reads(route(intent('explain'), 'anyone', explain))],
  help: [{ ...helpText, who: 'anyone', place: 'anywhere' }],
};
