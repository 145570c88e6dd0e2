import { type Feature, intent, lineEvent, route } from '../../feature';
import { link, unlink } from './link';
import { introduce, noteLeft } from './presence';
import { helpTexts } from './texts';

/** LINE groups and the unit each belongs to. */
export const groupsFeature: Feature = {
  name: 'groups',
  routes: [
    route(intent('link_group'), 'administer', link),
    route(intent('unlink_group'), 'administer', unlink),
    route(lineEvent('join'), 'anyone', introduce),
    route(lineEvent('leave'), 'anyone', noteLeft),
  ],
  help: [{ ...helpTexts.link, who: 'administer', place: 'anywhere' }],
};
