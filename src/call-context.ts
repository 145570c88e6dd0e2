import { AsyncLocalStorage } from 'node:async_hooks';

const calls = new AsyncLocalStorage<ReadonlyMap<CallContext<unknown>, unknown>>();

/**
 * What a call carries along wherever it goes, across everything that it waits for. All of them share one `AsyncLocalStorage`, since each
 * costs something with every promise of the process.
 */
export class CallContext<T> {
  /** Runs something that carries this along. */
  run<R>(value: T, work: () => R): R {
    return calls.run(new Map(calls.getStore()).set(this as CallContext<unknown>, value), work);
  }

  /** What the running call carries; undefined: nothing. */
  current(): T | undefined {
    return calls.getStore()?.get(this as CallContext<unknown>) as T | undefined;
  }
}
