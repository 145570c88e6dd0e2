import { compact } from '../../../../compact';
import type { Organisation } from '../../../../domain/organisations/organisation.model';
import type { LackingPart } from '../../../../domain/reports/lacking-parts';
import type { Choosing, Option } from '../../../forms/field';
import { approveThem } from './approve-them';
import type { ApprovalsDraft, ApprovalsField, Entry, Values } from './draft';
import { noneLeft } from './none-left';
import { labels, texts } from './texts';

/** Whether those that lack something are approved, too. */
export const lackingField: ApprovalsField = {
  name: 'lacking',
  isOptional: false,
  // Nothing to be answered before the review: a confirmation leads here where something is lacking.
  isAnswered: () => true,
  ask: ({ ctx, draft, facts }) => {
    if (facts.length === 0) return noneLeft(ctx);
    const all = includedOf(draft);
    const lacking = all.filter((entry) => entry.lacking.length > 0);
    const required = lacking.some((entry) => isRequired(ctx.organisation, entry.lacking));
    return texts.askLacking(lacking, all.length - lacking.length, required);
  },
  options: ({ ctx, draft }) => {
    const all = includedOf(draft);
    const complete = all.filter(({ lacking }) => lacking.length === 0);
    const whole = approval('all', labels.all(all.length), draft, all);
    const mayAll = all.every(({ lacking }) => !isRequired(ctx.organisation, lacking));
    return compact([
      complete.length > 0 && approval('complete', labels.complete(complete.length), draft, complete),
      mayAll && whole,
    ]);
  },
  read: () => ({ retry: texts.lackingNotUnderstood }),
};

/** Nothing is approved without what the office requires. */
const isRequired = (
  { requiredParts = [] }: Pick<Organisation, 'requiredParts'>,
  lacking: readonly LackingPart[],
): boolean => lacking.some((part) => requiredParts.includes(part));

const includedOf = ({ entries }: ApprovalsDraft): Entry[] => entries.filter(({ isLeftOut }) => !isLeftOut);

const approval = (key: string, label: string, draft: ApprovalsDraft, which: readonly Entry[]): Option<Values> => ({
  key,
  label,
  choose: ({ ctx }: Choosing<Values>) => approveThem(ctx, draft, which),
});
