import { compact } from '../../compact';
import { evidenceTasks } from '../../domain/evidence/evidence-task.model';
import type { Problem } from '../../problems';

/** Longer than the longest wait for LINE. */
const LATE_MS = 10 * 60_000;

/** What is wrong with fetching and removing evidence. */
export async function evidenceProblems(now: Date): Promise<Problem[]> {
  const late = await evidenceTasks.countLate(new Date(now.getTime() - LATE_MS));
  const aside = await evidenceTasks.countAside();
  return compact([
    late > 0 && { code: 'evidence_late', detail: `${late} tasks about evidence wait longer than 10 minutes` },
    aside > 0 && {
      code: 'evidence_aside',
      detail: `${aside} tasks about evidence are set aside since processes died of them`,
    },
  ]);
}
