import type { Message } from '../../../line/types';
import type { MemberContext } from '../../context';
import type { Dialog } from '../../dialog';
import type { Outcome } from '../../feature';
import { isComplete } from './complete';
import { type Draft, hasStep, nextStep, type Step } from './draft';
import { groupsWithin } from './linked-groups';
import { askAudience } from './prompts/audience';
import { askEarlier } from './prompts/earlier';
import { preview } from './prompts/preview';
import type { Prompt } from './prompts/prompt';
import { askSeveral } from './prompts/several';
import { askExtra, askText, askTime } from './prompts/words';
import { texts } from './texts';
import { listUnanswered } from './unanswered';

/**
 * Goes on with an announcement: asks for what comes next (or for `step`), or shows it as it will be.
 * @param notice a sentence to say first
 */
export async function goOn(
  ctx: MemberContext,
  dialog: Dialog,
  draft: Draft,
  step: Step = nextStep(draft),
  notice: string | null = null,
): Promise<Outcome> {
  if (!hasStep(draft, step)) return goOn(ctx, dialog, draft, 'preview', texts.sameRecipientsNow);
  const prompt: Prompt = { ctx, draft, token: dialog.token, notice };
  const at = (where: Step, ...replies: Message[]): Outcome => ({
    replies,
    dialog: { ...dialog, step: where, data: { ...draft } },
  });
  switch (step) {
    case 'text':
      return at(step, askText(prompt));
    case 'title':
    case 'link':
    case 'picture':
      return at(step, askExtra(prompt, step));
    case 'time':
      return at(step, askTime(prompt));
    case 'units':
    case 'roles':
      return at(step, await askSeveral(prompt, step));
    case 'groups': {
      const isThere = (await groupsWithin(ctx)).length > 0;
      return isThere ? at(step, await askSeveral(prompt, step)) : again(texts.noGroups);
    }
    case 'earlier': {
      const unanswered = await listUnanswered(ctx);
      return unanswered.length > 0 ? at(step, askEarlier(prompt, unanswered)) : again(texts.noEarlier);
    }
    case 'audience':
      return at(step, await askAudience(prompt));
    case 'preview': {
      const next = nextStep(draft);
      if (next !== 'preview' || !isComplete(draft)) return goOn(ctx, dialog, draft, next);
      return at(step, ...(await preview({ ...prompt, draft })));
    }
  }

  /** There is nothing to choose from: another audience is to be chosen. */
  function again(why: string): Promise<Outcome> {
    return goOn(ctx, dialog, { ...draft, audience: null }, 'audience', why);
  }
}
