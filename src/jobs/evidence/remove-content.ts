import { removeContent } from '../../domain/evidence/content-store';
import type { EvidenceTask } from '../../domain/evidence/evidence-task.model';
import { withdrawUnplaced } from '../../domain/evidence/withdraw-evidence';
import { inTransaction } from '../../domain/transaction';
import type { TaskOutcome } from '../tasks/task-outcome';

/** Removes what is kept of a piece of evidence that was withdrawn. */
export async function dropContent({ evidence }: EvidenceTask): Promise<TaskOutcome> {
  await removeContent('evidence', evidence);
  await removeContent('evidence_thumbnails', evidence);
  return 'done';
}

/** The same as `lapsedEvidence` does, where an older version asked for it. */
export async function expireEvidence({ office, evidence }: EvidenceTask, now: Date): Promise<TaskOutcome> {
  await inTransaction(() => withdrawUnplaced(office, evidence, now));
  return 'done';
}
