import { textMessage } from '../../../line/compose';
import type { Context } from '../../context';
import { type Feature, intent, type Outcome, route } from '../../feature';
import { defaultReplies } from '../../ui/default-replies';
import { texts } from './texts';

/** Ends what a person has open in this place. */
async function cancel(ctx: Context): Promise<Outcome> {
  if (!ctx.dialog) return { replies: [textMessage(texts.nothingOpen, defaultReplies(ctx))] };
  return { replies: [textMessage(texts.cancelled, defaultReplies(ctx))], dialog: null };
}

/** The way out of every dialog. */
export const cancelFeature: Feature = {
  name: 'cancel',
  routes: [route(intent('cancel'), 'anyone', cancel)],
  help: [],
};
