import { type Feature, intent, route } from '../../../feature';
import { askWhoseName, correctNameForm } from './correct-name';
import { askNameWithAnswer, askOwnName, nameForm } from './own-name';
import { helpTexts } from './texts';

/** The full name of a person and what they work as: they say it themselves. */
export const nameFeature: Feature = {
  name: nameForm.name,
  routes: [route(intent('change_name'), 'member', askOwnName, 'private'), ...nameForm.routes],
  help: [{ ...helpTexts.own, who: 'member', place: 'private' }],
  askAgain: nameForm.askAgain,
  beforeAnswer: askNameWithAnswer,
};

/** The same, corrected by an admin. */
export const correctNameFeature: Feature = {
  name: correctNameForm.name,
  routes: [route(intent('correct_name'), 'administer', askWhoseName, 'private'), ...correctNameForm.routes],
  help: [{ ...helpTexts.correct, who: 'administer', place: 'private' }],
  askAgain: correctNameForm.askAgain,
};
