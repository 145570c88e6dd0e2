import { MovableClock } from '../clock';
import { inTransaction } from '../domain/transaction';
import type { EventHandler, EventMeta } from '../line/event-handler';
import type { Reading } from '../line/event-process';
import type { Gateway } from '../line/gateway';
import { type InboxRow, inboxCollection } from '../line/inbox';
import { InboxWorker, type WorkerOptions } from '../line/worker';
import { silentLog } from '../log';
import { useInbox } from './inbox';

interface Played {
  /** what LINE answers, by the token; absent: it takes it at once */
  answers?: Record<string, Promise<void>>;
  handle?: EventHandler;
  options?: Partial<WorkerOptions>;
}

/**
 * Events of one person, by default, and workers that do them. Call it once at the top of a test file.
 */
export function useEventsInARow() {
  const clock = new MovableClock();
  const workers = useInbox();
  afterEach(() => clock.reset());

  /** A worker, and what happened in which order: `did E1` and `sent E1` */
  function play({ answers = {}, handle, options }: Played = {}) {
    const log: string[] = [];
    const metas = new Map<string, EventMeta>();
    const reply = async (token: string) => {
      log.push(`sent ${token}`);
      await answers[token];
      return { requestId: null };
    };
    const worker = new InboxWorker({
      gateway: { reply, showLoading: async () => undefined } as unknown as Gateway,
      handle: async (event, meta) => {
        log.push(`did ${meta.eventId}`);
        metas.set(meta.eventId, meta);
        return handle ? handle(event, meta) : [{ type: 'text', text: meta.eventId }];
      },
      transact: inTransaction,
      apology: () => [],
      log: silentLog,
      now: () => clock.now(),
      ...options,
    });
    workers.push(worker);
    return { worker, log, metas };
  }

  function row(id: string, at: number, change: Partial<InboxRow> = {}): InboxRow {
    const body = bodyOf(id);
    const rest = { receivedAt: clock.now(), state: 'new', open: true, tries: 0 } as const;
    return { _id: id, partner: 'U1', at, body, ...rest, ...change };
  }
  const store = (...rows: InboxRow[]) => inboxCollection().insertMany(rows);
  const find = (id: string) => inboxCollection().findOne({ _id: id });
  const events = (count: number) => Array.from({ length: count }, (_, n) => row(`E${n + 1}`, n));

  return { clock, play, row, store, find, events };
}

/** Work that only reads, and for which run each is done. @param writes of events that need a transaction */
export function readingIn(writes: (eventId: string) => boolean = () => false) {
  const runs: object[] = [];
  let eventId = '';
  const reading: Reading = {
    isLikely: (event) => {
      eventId = (event as { replyToken: string }).replyToken;
      return true;
    },
    run: async (work, run) => {
      runs.push(run);
      return writes(eventId) ? null : { result: await work() };
    },
    needTransaction: () => undefined,
  };
  return { reading, runs };
}

/** An event of a person, or in a group. */
export const bodyOf = (id: string, source: object = { type: 'user', userId: 'U1' }): string =>
  JSON.stringify({ type: 'message', replyToken: id, source });

/** A promise, and what ends it. */
export function deferred() {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
