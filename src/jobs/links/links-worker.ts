import { type LinkCheck, linkChecks } from '../../domain/links/link-check.model';
import { recordOutcome } from '../../domain/links/record-outcome';
import { watchedLinks } from '../../domain/links/watched-link.model';
import { inTransaction } from '../../domain/transaction';
import type { Log } from '../../log';
import { notifyLinkDead, notifyLookedAgain } from '../../notifications/links/links-looked';
import type { TaskOutcome } from '../tasks/task-outcome';
import { type Going, type TaskCount, TaskWorker } from '../tasks/task-worker';
import { type Looking, lookAt } from './look-at';

export interface LinksWorkerOptions {
  looking: Looking;
  log: Log;
  now: () => Date;
  count?: (outcome: TaskCount) => void;
}

/** A site that is being mended is not told of: a link is dead when it did not answer three times. */
const WAITS_MS = [10 * 60_000, 60 * 60_000] as const;
const MOST_TRIES = WAITS_MS.length + 1;

/** Looks at links that offices have published, one after the other: what is found dead is told together, and no site is asked much at once. */
export class LinksWorker extends TaskWorker<LinkCheck> {
  constructor({ looking, log, now, count }: LinksWorkerOptions) {
    super({
      name: 'links',
      queue: linkChecks,
      log,
      now,
      count,
      atOnce: 1,
      describe: ({ office }) => ({ office }),
      perform: (check, going) => look(check, { looking, now, ...going }),
      waitAfter: (tries) => WAITS_MS[Math.min(tries, WAITS_MS.length) - 1] ?? 0,
      isGivenUp: ({ tries }) => tries >= MOST_TRIES,
      // It is looked at again in a week.
      giveUp: async () => undefined,
      setAside: async (check) => void (await linkChecks.finish(check)),
    });
  }
}

async function look(
  check: LinkCheck,
  { looking, now, onProgress }: Pick<LinksWorkerOptions, 'looking' | 'now'> & Going,
): Promise<TaskOutcome> {
  const { office, url, askedBy, tries } = check;
  const ticking = setInterval(onProgress, 1_000);
  const outcome = await lookAt(url, looking).finally(() => clearInterval(ticking));
  const known = await watchedLinks(office).findOne({ url });
  const isSure = outcome.answers !== false || askedBy !== null || known?.deadSince || tries >= MOST_TRIES;
  if (!isSure) return 'later';
  await inTransaction(async () => {
    // Another worker has it by now, and tells.
    if (!(await linkChecks.finish(check))) return;
    const { link, isNewlyDead } = await recordOutcome(office, url, outcome, now());
    if (askedBy) await notifyLookedAgain(office, { link, askedBy, check: check._id }, now());
    else if (isNewlyDead) await notifyLinkDead(office, link, now());
  });
  return 'done';
}
