import { checkButton, confirmButton, refuseButton } from '../../../notifications/accounts/buttons';
import { helpText } from '../../../notifications/accounts/texts';
import { button, type Feature, intent, route } from '../../feature';
import { claim } from './claim';
import { check, confirm, refuse } from './decide';
import { accountForm } from './form';

/** A person with a new LINE account takes over their own work, after an admin confirms it. */
export const accountFeature: Feature = {
  name: accountForm.name,
  routes: [
    route(intent('change_account'), 'member', claim, 'private'),
    route(button(checkButton), 'administer', check, 'private'),
    route(button(confirmButton), 'administer', confirm, 'private'),
    route(button(refuseButton), 'administer', refuse, 'private'),
    ...accountForm.routes,
  ],
  help: [{ ...helpText, who: 'member', place: 'private' }],
  askAgain: accountForm.askAgain,
};
