import { compact } from '../../../compact';
import type { ImportProblem } from '../../../domain/imports/office-file';
import { clipText } from '../../../line/limits';
import { texts } from './texts';

/** Nobody corrects more on a phone at once, and a message holds 5,000 signs. */
const MOST = 20;
const LONGEST = 220;

/** What is wrong in a file, a line each, as the command tells it: where, what, and what is allowed. */
export function problemsText(name: string, problems: readonly ImportProblem[]): string {
  const shown = problems.slice(0, MOST).map(({ where, message }) => clipText(`${where} ${message}`, LONGEST));
  return compact([
    texts.problems(name, problems.length),
    ...shown,
    problems.length > MOST && texts.moreProblems(problems.length - MOST),
    texts.correct,
  ]).join('\n');
}
