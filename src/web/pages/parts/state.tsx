import { isOverdue } from '../../../domain/reports/current.rules';
import { stateOf } from '../../../domain/reports/report-states.rules';
import type { Standing } from '../../../domain/reports/reports.rules';
import { dueCaption, stateCaption } from '../../../ui/rows';

/** Where a part's report is, in the words of the cards. */
export function State({ standing }: { standing: Standing }) {
  const state = standing.hasDraft ? 'draft' : stateOf(standing.report);
  return <span class={`state state-${state}`}>{stateCaption(standing).text}</span>;
}

/** Due day and days left; what is overdue stands out. */
export function Due({ standing }: { standing: Standing }) {
  const { text } = dueCaption(standing);
  return isOverdue(standing) ? <span class="due late small">{text}</span> : <span class="due faint small">{text}</span>;
}
