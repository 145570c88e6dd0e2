import { type Feature, intent, route } from '../../feature';
import { withdrawalForm } from './form';
import { rewordForm, startRewording } from './reword';
import { startWithdrawal } from './start';
import { helpText, rewordHelp } from './texts';

/** An admin takes the publication of a round back, with a reason. */
export const withdrawalFeature: Feature = {
  name: withdrawalForm.name,
  routes: [route(intent('withdraw_publication'), 'administer', startWithdrawal, 'private'), ...withdrawalForm.routes],
  help: [{ ...helpText, who: 'administer', place: 'private' }],
  askAgain: withdrawalForm.askAgain,
};

/** An admin puts other words in the place of why a publication was withdrawn. */
export const withdrawalWordsFeature: Feature = {
  name: rewordForm.name,
  routes: [route(intent('reword_withdrawal'), 'administer', startRewording, 'private'), ...rewordForm.routes],
  help: [{ ...rewordHelp, who: 'administer', place: 'private' }],
  askAgain: rewordForm.askAgain,
};
