import { markStepButton, setWindowButton } from '../../../notifications/clarification/buttons';
import { button, type Feature, intent, reads, route } from '../../feature';
import { clarificationForm } from './form';
import { mark, show } from './show';
import { startFromCard, startSetting } from './start';
import { FORM } from './texts';

/** The days in which objections to O items are answered (ชี้แจง): when, and what is done about it. */
export const clarificationFeature: Feature = {
  name: FORM,
  routes: [
    reads(route(intent('clarification'), 'view', show, 'private')),
    route(button(markStepButton), 'administer', mark, 'private'),
    route(intent('set_clarification'), 'administer', startSetting, 'private'),
    route(button(setWindowButton), 'administer', startFromCard, 'private'),
    ...clarificationForm.routes,
  ],
  // The list of O items offers it, and its card admins to set the days.
  help: [],
  askAgain: clarificationForm.askAgain,
};
