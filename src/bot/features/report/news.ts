import { contentOf, isSame, mergeContent } from '../../../domain/reports/content.rules';
import type { Report } from '../../../domain/reports/report.model';
import { stateOf } from '../../../domain/reports/report-states.rules';
import type { Said } from './draft';

/** Whether there is something to hand in: a draft as it is, what was sent back, or words that change what is stored. */
export function isNews(current: Report | null, said: Said): boolean {
  const state = stateOf(current);
  return state === 'returned' || !isSame(mergeContent(current, said), contentOf(state === 'draft' ? null : current));
}
