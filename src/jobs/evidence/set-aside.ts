import { evidence } from '../../domain/evidence/evidence.model';
import { type EvidenceTask, evidenceTasks } from '../../domain/evidence/evidence-task.model';
import { inTransaction } from '../../domain/transaction';
import { notifySetAside } from '../../notifications/set-aside/set-aside';
import { noteTrouble } from './fetch-content';

/** Ends the tries for a task that workers died of: nobody dies of it any more, its sender and the office's admins are told. */
export async function setAside(task: EvidenceTask, now: Date): Promise<void> {
  const { office, evidence: id, what } = task;
  await inTransaction(async () => {
    if (!(await evidenceTasks.setAside(task, now))) return;
    const one = await evidence(office).findOne({ _id: id, state: 'fetching' });
    if (one && what === 'fetch') await noteTrouble(one, 'faulty', now);
    await notifySetAside({ what: 'evidence', id: id.toHexString() }, office, now);
  });
}
