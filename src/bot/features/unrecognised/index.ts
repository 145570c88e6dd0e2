import { setKeeping } from '../../../domain/unrecognised/set-keeping';
import { textMessage } from '../../../line/compose';
import type { MemberContext } from '../../context';
import { button, type Feature, intent, type Outcome, reads, route } from '../../feature';
import { labelButton } from './buttons';
import { beginLabelling, label } from './label';
import { showUnrecognised } from './show-unrecognised';
import { helpText, texts } from './texts';

const keep =
  (keeps: boolean) =>
  async (ctx: MemberContext): Promise<Outcome> => {
    await setKeeping(ctx.office, keeps, { by: ctx.person._id, now: ctx.now, eventId: ctx.eventId });
    return { replies: [textMessage(keeps ? texts.keepOn : texts.keepOff)] };
  };

/** What the bot did not understand: for admins, so that they see what their staff miss. */
export const unrecognisedFeature: Feature = {
  name: 'unrecognised',
  routes: [
    route(intent('unrecognised'), 'administer', showUnrecognised, 'private'),
    reads(route(intent('label_unrecognised'), 'administer', beginLabelling, 'private')),
    route(button(labelButton), 'administer', label, 'private'),
    route(intent('keep_unrecognised'), 'administer', keep(true), 'private'),
    route(intent('stop_keeping_unrecognised'), 'administer', keep(false), 'private'),
  ],
  help: [{ ...helpText, who: 'administer', place: 'private' }],
};
