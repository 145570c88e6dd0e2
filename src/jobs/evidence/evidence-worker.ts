import { type EvidenceTask, evidenceTasks } from '../../domain/evidence/evidence-task.model';
import type { Gateway } from '../../line/gateway';
import type { Log } from '../../log';
import type { TaskOutcome } from '../tasks/task-outcome';
import { type Going, type TaskCount, TaskWorker } from '../tasks/task-worker';
import { fetchContent, giveUpFetching } from './fetch-content';
import { dropContent, expireEvidence } from './remove-content';
import { isGivenUp, waitAfter } from './retry.rules';
import { setAside } from './set-aside';

export interface EvidenceWorkerOptions {
  gateway: Pick<Gateway, 'content'>;
  log: Log;
  now: () => Date;
  count?: (outcome: TaskCount) => void;
  /** another time between renewals, for tests */
  renewMs?: number;
}

const AT_ONCE = 2;

/** Does what is to be done about evidence: fetches contents from LINE, removes what was withdrawn. */
export class EvidenceWorker extends TaskWorker<EvidenceTask> {
  constructor(options: EvidenceWorkerOptions) {
    const { log, now, count, renewMs } = options;
    super({
      name: 'evidence',
      queue: evidenceTasks,
      log,
      now,
      count,
      renewMs,
      atOnce: AT_ONCE,
      describe: ({ evidence, what }) => ({ evidence: evidence.toHexString(), task: what }),
      perform: (task, going) => perform(task, going, options),
      waitAfter,
      isGivenUp: (task, why, at) => task.what === 'fetch' && isGivenUp(task, why, at),
      giveUp: giveUpFetching,
      setAside,
    });
  }
}

function perform(
  task: EvidenceTask,
  going: Going,
  { gateway, now }: Pick<EvidenceWorkerOptions, 'gateway' | 'now'>,
): Promise<TaskOutcome> {
  switch (task.what) {
    case 'fetch':
      return fetchContent(task, { gateway, now, ...going });
    case 'remove':
      return dropContent(task);
    case 'expire':
      return expireEvidence(task, now());
  }
}
