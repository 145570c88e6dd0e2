import { CallContext } from './call-context';

/** What this process is doing for somebody, as it is named in logs. */
export interface Work {
  /** of the inbox */
  eventId?: string;
  /** a task of a queue */
  task?: string;
  /** what the scheduler does, by name */
  job?: string;
}

const work = new CallContext<Work>();

/** Does something under a name: whoever catches what nobody else caught can say what it came from. */
export function underName<T>(name: Work, run: () => T): T {
  return work.run(name, run);
}

/** What this code runs for; null where it runs for nobody in particular. */
export function workUnderWay(): Work | null {
  return work.current() ?? null;
}
