import { compact } from '../../../compact';
import { analyseAssessment } from '../../../domain/assessments/analyse-assessment';
import { assessments } from '../../../domain/assessments/assessment.model';
import { fraction, subtract, toTwoDecimals } from '../../../domain/assessments/fraction';
import { knownFrameworkOf } from '../../../domain/assessments/framework-file';
import { levelName } from '../../../domain/assessments/levels.rules';
import type { OfficeId } from '../../../domain/office-store';
import { texts } from './texts';

/** Items that are named of those that would raise the total. */
const MOST_GAINS = 3;

/**
 * How far the office's last score is from a level, in sentences; none where it has no score.
 * @param from the total that the level needs
 */
export async function ownScore(office: OfficeId, from: number): Promise<string[]> {
  const [last] = await assessments(office).find({}, { sort: { fiscalYear: -1 }, limit: 1 });
  if (!last) return [];
  const framework = knownFrameworkOf(last.fiscalYear);
  const { total, level, instruments, gains } = analyseAssessment(last, framework);
  if (total === null) return [];
  const lacking = toTwoDecimals(subtract(fraction(from), fraction(total)));
  const low = instruments.flatMap(({ key, score }) => (score !== null && score < from ? [{ key, score }] : []));
  const best = gains.slice(0, MOST_GAINS);
  return compact([
    texts.own(last.fiscalYear, total, level && levelName(framework, level)),
    lacking > 0 ? texts.lacks(lacking) : texts.reached,
    low.length > 0 && texts.lowInstruments(from, low),
    lacking > 0 && best.length > 0 && texts.gains(best),
  ]);
}
