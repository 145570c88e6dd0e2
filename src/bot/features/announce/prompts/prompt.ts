import { compact } from '../../../../compact';
import { postbackAction } from '../../../../line/compose';
import type { Action } from '../../../../line/types';
import type { MemberContext } from '../../../context';
import { giveUpButton, stepButton } from '../buttons';
import type { Draft, Step } from '../draft';
import { labels } from '../texts';

/** What a question about an announcement is asked from. */
export interface Prompt {
  ctx: MemberContext;
  draft: Draft;
  /** of the dialog, for its buttons */
  token: string;
  /** a sentence to say first */
  notice: string | null;
}

/** A button that leads to another question of the dialog. */
export function stepAction({ token }: Prompt, label: string, step: Step): Action {
  return postbackAction({ label, kind: stepButton, payload: { step }, dialog: token });
}

/** The ways on that every question has: back to another one where there is one, and giving up. */
export function waysOn(prompt: Prompt, back: Step | null): Action[] {
  return compact([
    back === null ? null : stepAction(prompt, labels.back, back),
    postbackAction({ label: labels.cancel, kind: giveUpButton, payload: {}, dialog: prompt.token }),
  ]);
}

/** Where back leads from a question: to the preview once there is one. */
export function backToPreview({ draft }: Prompt): Step | null {
  return draft.text !== null && draft.audience !== null ? 'preview' : null;
}

/** Sentences under each other; those that are not there are left out. */
export function lines(...sentences: (string | null)[]): string {
  return sentences.filter((sentence) => sentence !== null).join('\n');
}
