import {
  acceptButton,
  cancelHandoverButton,
  declineButton,
  refuseButton,
} from '../../../notifications/handovers/buttons';
import type { MemberContext } from '../../context';
import { button, type Feature, type Input, intent, route, whoMay } from '../../feature';
import { accept, cancelHandover, decline } from './answer';
import { dayButton, goButton, offerButton } from './buttons';
import type { Ready } from './draft';
import { handoverForm } from './form';
import { offer } from './offer';
import { refuse } from './refuse';
import { startFromCard, startHandover } from './start';
import { HANDOVER, helpText } from './texts';

/** Work goes over to a colleague who accepts it: for good (โยกย้าย), or for a time (ลา). */
export const handoverFeature: Feature = {
  name: HANDOVER,
  askAgain: handoverForm.askAgain,
  routes: [
    route(intent('hand_over'), 'hand_over', startHandover, 'private'),
    ...handoverForm.routes,
    route(button(goButton), 'hand_over', startFromCard, 'private'),
    route(button(dayButton), 'hand_over', startFromCard, 'private'),
    route(
      button(offerButton),
      'hand_over',
      (ctx: MemberContext, { payload }: Input<Ready>) => offer(ctx, payload),
      'private',
    ),
    route(button(acceptButton), whoMay('answer', 'handover'), accept, 'private'),
    route(button(declineButton), whoMay('answer', 'handover'), decline, 'private'),
    route(button(cancelHandoverButton), whoMay('cancel', 'handover'), cancelHandover, 'private'),
    route(button(refuseButton), whoMay('refuse', 'handover'), refuse, 'private'),
  ],
  help: [{ ...helpText, who: 'hand_over', place: 'private' }],
};
