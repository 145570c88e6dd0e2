import { button, type Feature, intent, reads, route } from '../../feature';
import { groupButton } from './buttons';
import { searchHelp, showGroup, showHelp } from './show-help';

/** What the bot can do for somebody: the help lines of these features. */
export function createHelpFeature(features: readonly Feature[]): Feature {
  return {
    name: 'help',
    routes: [
      reads(route(intent('help'), 'anyone', showHelp(features))),
      reads(route(intent('search_help'), 'anyone', searchHelp(features))),
      reads(route(button(groupButton), 'anyone', showGroup(features))),
    ],
    help: [],
  };
}
