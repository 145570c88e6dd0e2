import { button, type Feature, intent, reads, route } from '../../feature';
import { moreHelpButton } from './buttons';
import { showHelp, showMoreHelp } from './show-help';

/** What the bot can do for somebody: the help lines of these features. */
export function createHelpFeature(features: readonly Feature[]): Feature {
  return {
    name: 'help',
    routes: [
      reads(route(intent('help'), 'anyone', showHelp(features))),
      reads(route(button(moreHelpButton), 'anyone', showMoreHelp(features))),
    ],
    help: [],
  };
}
