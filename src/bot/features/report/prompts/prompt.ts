import { compact } from '../../../../compact';
import type { Round } from '../../../../domain/calendar/dates';
import type { Measure } from '../../../../domain/measures/measure.model';
import type { Plan } from '../../../../domain/measures/plan';
import { postbackAction } from '../../../../line/compose';
import type { Action } from '../../../../line/types';
import type { MemberContext } from '../../../context';
import { backButton, cancelButton, skipButton } from '../buttons';
import type { Draft, Step } from '../draft';
import { labels } from '../texts';

/** What a question of a report is asked from. */
export interface Prompt {
  ctx: MemberContext;
  plan: Plan;
  draft: Draft;
  /** of the dialog, for its buttons */
  token: string;
  /** a sentence to say first */
  notice: string | null;
}

/** A question about a measure and round that are known. */
export interface PromptAbout extends Prompt {
  measure: Measure;
  round: Round;
}

/** The ways on that every step has: skip it (or go on, where something was answered) where that makes sense, back where there is a step before, give up. */
export function waysOn({ draft, token }: Prompt, step: Step, maySkip: boolean | 'onward'): Action[] {
  const dialog = token;
  return compact([
    maySkip
      ? postbackAction({
          label: maySkip === 'onward' ? labels.onward : labels.skip,
          kind: skipButton,
          payload: { step },
          dialog,
        })
      : null,
    draft.trail.length > 0 && postbackAction({ label: labels.back, kind: backButton, payload: { step }, dialog }),
    postbackAction({ label: labels.cancel, kind: cancelButton, payload: {}, dialog }),
  ]);
}

/** Sentences under each other; those that are not there are left out. */
export function lines(...sentences: (string | null)[]): string {
  return sentences.filter((sentence) => sentence !== null).join('\n');
}
