import { type Feature, intent, route } from '../../feature';
import { withdrawalForm } from './form';
import { startWithdrawal } from './start';
import { helpText } from './texts';

/** An admin takes the publication of a round back, with a reason. */
export const withdrawalFeature: Feature = {
  name: withdrawalForm.name,
  routes: [route(intent('withdraw_publication'), 'administer', startWithdrawal, 'private'), ...withdrawalForm.routes],
  help: [{ ...helpText, who: 'administer', place: 'private' }],
  askAgain: withdrawalForm.askAgain,
};
