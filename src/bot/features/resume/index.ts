import { textMessage } from '../../../line/compose';
import type { MemberContext } from '../../context';
import { reopen } from '../../dialog';
import { type Feature, intent, type Outcome, route } from '../../feature';
import { defaultReplies } from '../../ui/default-replies';
import { texts } from '../../ui/resume-texts';

/** Goes on with what a person has open here, or with what they did not finish in time. */
export function createResumeFeature(features: readonly Feature[]): Feature {
  const resume = async (ctx: MemberContext): Promise<Outcome> => {
    const dialog = ctx.dialog ?? (ctx.lapsed && reopen(ctx.lapsed));
    const askAgain = features.find(({ name }) => name === dialog?.feature)?.askAgain;
    if (!dialog || !askAgain) return { replies: [textMessage(texts.nothing, defaultReplies(ctx))] };
    return askAgain({ ...ctx, dialog });
  };
  return { name: 'resume', routes: [route(intent('resume'), 'member', resume)], help: [] };
}
