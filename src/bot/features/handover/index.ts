import {
  acceptButton,
  cancelHandoverButton,
  dayButton,
  declineButton,
  goButton,
  offerButton,
  refuseButton,
} from '../../../notifications/handovers/buttons';
import { helpText } from '../../../notifications/handovers/texts';
import { button, type Feature, intent, route, whoMay } from '../../feature';
import { accept, cancelHandover, decline } from './answer';
import { pickDay, pressGo, pressOffer, startHandover } from './offer';
import { refuse } from './refuse';

/** Work goes over to a colleague who accepts it: for good (โยกย้าย), or for a time (ลา). */
export const handoverFeature: Feature = {
  name: 'handover',
  routes: [
    route(intent('hand_over'), 'hand_over', startHandover, 'private'),
    route(button(goButton), 'hand_over', pressGo, 'private'),
    route(button(dayButton), 'hand_over', pickDay, 'private'),
    route(button(offerButton), 'hand_over', pressOffer, 'private'),
    route(button(acceptButton), whoMay('answer', 'handover'), accept, 'private'),
    route(button(declineButton), whoMay('answer', 'handover'), decline, 'private'),
    route(button(cancelHandoverButton), whoMay('cancel', 'handover'), cancelHandover, 'private'),
    route(button(refuseButton), whoMay('refuse', 'handover'), refuse, 'private'),
  ],
  help: [{ ...helpText, who: 'hand_over', place: 'private' }],
};
