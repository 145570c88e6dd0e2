import { lookAgainButton } from '../../../notifications/links/buttons';
import { button, type Feature, route } from '../../feature';
import { lookAgain } from './look-again';

/** Links that the office has published: whether they answer. */
export const linksFeature: Feature = {
  name: 'links',
  routes: [route(button(lookAgainButton), 'administer', lookAgain, 'private')],
  // The card that tells of them has the button.
  help: [],
};
