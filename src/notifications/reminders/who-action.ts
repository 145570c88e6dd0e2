import type { Standing } from '../../domain/reports/reports.rules';
import type { Action } from '../../line/types';
import { askIn } from '../../ui/ask';
import { phrases } from '../../ui/texts';
import { labels } from './texts';

/** The question that gives the whole of a list: who has not reported in the round of its most urgent entry. */
export function whoQuestion([first]: readonly Standing[]): string {
  return first ? phrases.withYear(phrases.outstandingIn(first.round), first.measure.fiscalYear) : phrases.outstanding;
}

export function whoAction(open: readonly Standing[], kind: 'user' | 'group'): Action {
  return askIn({ kind })(labels.who, whoQuestion(open));
}
