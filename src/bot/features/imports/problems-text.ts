import { compact } from '../../../compact';
import type { ImportProblem } from '../../../domain/imports/office-file';
import { problemLines } from '../../../domain/imports/problem-lines.rules';
import { clipText } from '../../../line/limits';
import { texts } from './texts';

/** Nobody corrects more on a phone at once, and a message holds 5,000 signs. */
const MOST = 20;
const LONGEST = 220;

/** What is wrong in a file, a line each, as the command tells it: where, what, and what is allowed. */
export function problemsText(name: string, problems: readonly ImportProblem[]): string {
  const lines = problemLines(problems);
  const shown = lines.slice(0, MOST).map(({ where, message }) => clipText(`${where} ${message}`, LONGEST));
  const more = lines.slice(MOST).reduce((sum, { count }) => sum + count, 0);
  const isRead = lines.every((line) => line.isRead);
  return compact([
    isRead ? texts.notTaken(name) : texts.problems(name, problems.length),
    ...shown,
    more > 0 && texts.moreProblems(more),
    !isRead && texts.correct,
  ]).join('\n');
}
