import { type Feature, intent, route } from '../../feature';
import { FORM } from './draft';
import { carryOverForm, startCarryOver } from './form';
import { helpText } from './texts';

/** A new year's plan begins from last year's. */
export const carryOverFeature: Feature = {
  name: FORM,
  routes: [route(intent('carry_over'), 'administer', startCarryOver, 'private'), ...carryOverForm.routes],
  help: [{ ...helpText, who: 'administer', place: 'private' }],
  askAgain: carryOverForm.askAgain,
};
