import type { Choosing, Option } from '../../../forms/field';
import { approveThem } from './approve-them';
import type { ApprovalsDraft, ApprovalsField, Entry, Values } from './draft';
import { labels, texts } from './texts';

/** Whether those that lack something are approved, too. */
export const lackingField: ApprovalsField = {
  name: 'lacking',
  isOptional: false,
  // Nothing to be answered before the review: a confirmation leads here where something is lacking.
  isAnswered: () => true,
  ask: ({ draft }) => texts.askLacking(includedOf(draft).filter(({ lacking }) => lacking.length > 0)),
  options: ({ draft }) => {
    const all = includedOf(draft);
    const complete = all.filter(({ lacking }) => lacking.length === 0);
    const whole = approval('all', labels.all(all.length), draft, all);
    return complete.length === 0
      ? [whole]
      : [approval('complete', labels.complete(complete.length), draft, complete), whole];
  },
  read: () => ({ again: texts.lackingNotUnderstood }),
};

const includedOf = ({ entries }: ApprovalsDraft): Entry[] => entries.filter(({ isLeftOut }) => !isLeftOut);

const approval = (key: string, label: string, draft: ApprovalsDraft, which: readonly Entry[]): Option<Values> => ({
  key,
  label,
  choose: ({ ctx }: Choosing<Values>) => approveThem(ctx, draft, which),
});
