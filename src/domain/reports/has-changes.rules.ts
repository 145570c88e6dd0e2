import { contentOf, isSame, saysHowFar } from './content.rules';
import type { Report, ReportContent } from './report.model';
import { stateOf } from './report-states.rules';

/**
 * Whether there is something to hand in, or to keep as a draft: a draft can be handed in as it is, so can what was sent back;
 * else the content must differ from what is stored.
 */
export function hasChanges(action: 'submit' | 'save_draft', current: Report | null, content: ReportContent): boolean {
  const state = stateOf(current);
  if (state === 'returned') return true;
  return !isSame(content, contentOf(action === 'submit' && state === 'draft' ? null : current));
}

/** Whether words would be handed in that do not say how far the work is; evidence alone is none. */
export const lacksHowFar = (current: Report | null, content: ReportContent): boolean =>
  !saysHowFar(content) && hasChanges('submit', current, content);
