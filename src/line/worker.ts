import { randomUUID } from 'node:crypto';
import { PollingWorker } from '../polling-worker';
import { TimeLimitError, withinTime } from '../time-limit';
import { underName, workUnderWay } from '../under-way';
import { BacklogWatch } from './backlog';
import { closeOverLimit } from './close-over-limit';
import {
  leaveConversation,
  RENEW_MS,
  releaseAll,
  releaseConversation,
  renewLeases,
  takeConversation,
} from './conversation-lease';
import { countedEvent, endOfMinute } from './counted-event';
import { countDeath, isDeadly, isSuspect } from './deadly-events';
import { EventLimit } from './event-limit';
import { EventProcess, type EventProcessOptions } from './event-process';
import type { InboxRow } from './inbox';
import { PlaceAmongWorkers } from './living-workers';
import { NewEvents } from './new-events';
import { oldestEvents } from './oldest-events';
import { Progress } from './progress';
import { Regroup } from './regroup';
import { isFollowed, isWaiting } from './settling';
import type { SharedCount } from './shared-count';
import { Turns } from './turns';
import type { Message } from './types';
import { waitingConversations } from './waiting-conversations';
import { type RegisteredAmong, WhoIsRegistered } from './who-is-registered';

const POLL_MS = 500;
/** A look at a large backlog takes its time: it is not made again before this many times as long. */
const LOOKS_APART = 5;
const CONVERSATIONS_AT_ONCE = 20_000;
/** For everything that an event asks for; what hangs longer is left, and its lease not renewed. Transactions end after twenty seconds. */
const EVENT_MS = 30_000;
/** While others wait a conversation's turn is over after so many: taking it and giving it back is shared by them. */
const EVENTS_A_TURN = 3;
/** So many events of a conversation are read at once. */
const ROWS_READ = 48;
/** … while others wait: what a turn is for, and the one that tells whether something follows. */
const ROWS_OF_A_TURN = EVENTS_A_TURN + 1;
/** … of which so many are begun before the first has its answer out: more would keep the processor from what others wait for. */
const BEGUN_AHEAD = 6;
/** So long a conversation goes on with the events that were read of it: its lease stood then, and lasts longer. */
const ROWS_TRUE_MS = 2_000;

export interface WorkerOptions extends EventProcessOptions {
  /** absent: everybody counts the same */
  registeredAmong?: RegisteredAmong;
  /** how many events a minute are handled of one person or group; absent: as many as come */
  limit?: {
    perMinute: number;
    shared: SharedCount;
    /** the one answer to what is too much: when the minute began, when it ends */
    tooMany: (from: Date, until: Date) => Message[];
    /** counts events that nothing is done about */
    count?: (events: number) => void;
  };
  /** tells of an event that is not tried any more, because processes died of it; inside the transaction that ends it */
  onSetAside?: (row: InboxRow) => Promise<void>;
  /** another time limit for an event, for tests */
  eventMs?: number;
  /** another time limit for stopping, for tests */
  stopMs?: number;
}

/** A conversation's turn: since when, and with which event. */
interface UnderWay {
  since: number;
  eventId: string | null;
}

/**
 * Works the inbox off: per conversation one event after the other, the oldest first, and answers in that order; conversations take turns,
 * side by side; any number of workers in any number of processes. Effects and "handled" are one transaction, so an event takes effect exactly
 * once.
 */
export class InboxWorker {
  private readonly owner = randomUUID();
  private readonly events: EventProcess;
  private readonly registered: WhoIsRegistered;
  private readonly turns: Turns;
  private readonly watch: BacklogWatch;
  private readonly limit: EventLimit | null;
  private readonly busy = new Map<string, UnderWay>();
  private readonly regroup = new Regroup(() => this.busy.size);
  private readonly serving = new Set<Promise<void>>();
  /** conversations whose event may kill the process: one of them at a time */
  private readonly suspects: string[] = [];
  private hasSuspect = false;
  private readonly place: PlaceAmongWorkers;
  private readonly polling: PollingWorker;
  private readonly newEvents: NewEvents;

  constructor(private readonly options: WorkerOptions) {
    this.place = new PlaceAmongWorkers(this.owner, options.log);
    this.events = new EventProcess({ ...options, beforeClosing: () => this.regroup.join() });
    this.registered = new WhoIsRegistered(options.registeredAmong ?? (async (ids) => new Set(ids)), options.now);
    this.turns = new Turns((conversation) => this.registered.of(conversation));
    this.watch = new BacklogWatch(options.log);
    const isRegistered = (id: string) => this.registered.isNow(id);
    this.limit = options.limit ? new EventLimit({ ...options.limit, isRegistered, log: options.log }) : null;
    this.newEvents = new NewEvents({
      now: options.now,
      hasRoom: () => this.turns.free() > 0,
      found: (conversations) => this.takeUp(conversations, options.now()),
    });
    this.polling = new PollingWorker({
      name: 'inbox',
      log: options.log,
      everyMs: POLL_MS,
      look: () => this.look(),
      looksApart: LOOKS_APART,
      underWay: () => this.serving,
      hasWork: async () => (await waitingConversations(options.now(), 1)).length > 0,
      renewal: { everyMs: RENEW_MS, renew: () => this.renew() },
      stopping: { withinMs: options.stopMs, release: () => releaseAll(this.owner) },
    });
  }

  /** @param isWoken whether this process stores the events that come, and wakes it for them; else it asks for new ones often */
  start({ isWoken = true } = {}): void {
    void this.place.sayLiving(this.options.now());
    this.polling.start();
    if (!isWoken) this.newEvents.start();
  }

  /** Takes up conversations: called when this process stored new events of theirs. */
  wake(conversations: readonly string[]): void {
    if (this.polling.isStopping) return;
    for (const conversation of conversations) this.turns.add(conversation);
    this.giveTurns();
  }

  /** Takes no more work and waits for what is under way, but not for ever: others go on with the rest, and no event is to blame. */
  async stop(): Promise<void> {
    this.newEvents.stop();
    await this.polling.stop();
    await this.place.sayGone();
  }

  /**
   * For when this process is about to end without finishing anything: notes which event it dies of, and gives all conversations back.
   * Where the event is not known, every event under way may be it.
   */
  async letGo(): Promise<void> {
    this.newEvents.stop();
    this.polling.halt();
    const cause = workUnderWay();
    const suspected = cause ? [cause] : [...this.busy.values()];
    await Promise.all(suspected.flatMap(({ eventId }) => (eventId ? [countDeath(eventId)] : [])));
    await this.place.said();
    await releaseAll(this.owner);
  }

  /** Resolves when no event is waiting or under way (retries that are due later do not count). For tests and draining. */
  async idle(): Promise<void> {
    await this.polling.idle();
  }

  /** Finds what other processes stored, what is due again, and what nobody has any more. */
  private async look(): Promise<void> {
    const now = this.options.now();
    const waiting = await waitingConversations(now, CONVERSATIONS_AT_ONCE);
    const [oldest] = waiting;
    if (!oldest) return;
    this.watch.look(oldest.since, now);
    await this.takeUp(
      waiting.map(({ conversation }) => conversation),
      now,
    );
  }

  private async takeUp(conversations: string[], now: Date): Promise<void> {
    const { own, others } = await this.place.divide(conversations, now);
    this.wake(own);
    // Those of others too, where it has nothing else to do: they may be gone, or have their hands full.
    this.wake(others.slice(0, this.turns.free()));
  }

  private giveTurns(): void {
    const unranked = this.turns.unranked();
    if (unranked.length > 0) this.rank(unranked);
    while (!this.polling.isStopping) {
      const conversation = this.turns.next();
      if (conversation === null) return;
      const turn = this.turn(conversation).finally(() => this.serving.delete(turn));
      this.serving.add(turn);
    }
  }

  private rank(conversations: readonly string[]): void {
    this.registered.learn(conversations).then(
      () => {
        this.turns.rankAnew();
        this.giveTurns();
      },
      (error) => this.options.log.error({ error }, 'who is registered could not be read'),
    );
  }

  private async turn(conversation: string): Promise<void> {
    let hasMore = false;
    this.busy.set(conversation, { since: performance.now(), eventId: null });
    try {
      hasMore = await this.serve(conversation);
    } catch (error) {
      this.options.log.error({ error }, 'conversation could not be served');
    }
    this.busy.delete(conversation);
    this.regroup.look();
    this.turns.done(conversation, hasMore);
    this.giveTurns();
  }

  /** Does the oldest events of a conversation, and goes on while nobody else waits. Gives whether there is more to do. */
  private async serve(conversation: string): Promise<boolean> {
    const taken = await takeConversation(conversation, this.owner, this.options.now());
    if (!taken) return false;
    let end: End = 'over';
    try {
      if (taken.abandonedAt) await this.countDeaths(conversation, taken.abandonedAt);
      while (!this.polling.isStopping) {
        const most = this.turns.isWanted() ? ROWS_OF_A_TURN : ROWS_READ;
        const rows = await oldestEvents(conversation, this.owner, most);
        const [row, next] = rows;
        if (!row || isWaiting(row, next, this.options.now())) return false;
        const followed = await this.follow(conversation, rows, taken.abandonedAt !== null);
        end = followed.end;
        if (end !== 'over' || (followed.begun === rows.length && rows.length < most)) return false;
        if (this.turns.isWanted()) return true;
      }
      return false;
    } finally {
      // What hangs may still be going on: its lease ends by itself.
      if (end === 'hangs') await leaveConversation(conversation, this.owner);
      else await releaseConversation(conversation, this.owner);
    }
  }

  /**
   * Does events that were just read, the oldest first, a few where others wait: each is begun when the one before has read all that it
   * needs and changes nothing, or else is stored. They are stored in order, and answers go out in order.
   * @param isAbandoned a worker died with the conversation
   */
  private async follow(
    conversation: string,
    rows: readonly InboxRow[],
    isAbandoned: boolean,
  ): Promise<{ end: End; begun: number }> {
    const until = performance.now() + ROWS_TRUE_MS;
    const ends: Promise<End>[] = [];
    const begun: Progress[] = [];
    for (const [index, row] of rows.entries()) {
      if (!(await (begun[index - BEGUN_AHEAD]?.out ?? true))) break;
      if (index > 0 && (!isPlain(row) || !this.mayGoOn(index, until))) break;
      const own = new Progress(begun.at(-1) ?? null);
      begun.push(own);
      const found = { row, isFollowed: isFollowed(row, rows[index + 1]), progress: own };
      const attempt = this.attempt(conversation, found).finally(() => own.end());
      // It is looked at below: until then nobody waits for it, and a failure would end the process.
      attempt.catch(() => undefined);
      ends.push(attempt);
      // Beside what may kill the process nothing is begun: another would be blamed for it.
      if (!(await (isAbandoned || isSuspect(row) ? own.stored : own.followable))) break;
    }
    const settled = await Promise.allSettled(ends);
    const ended = settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    const failure = settled.find((one) => one.status === 'rejected');
    // What hangs decides: beside it nothing else may give the conversation back.
    if (failure && !ended.includes('hangs')) throw failure.reason;
    if (failure) this.options.log.error({ error: failure.reason }, 'event could not be served beside one that hangs');
    const end = ended.includes('hangs') ? 'hangs' : (ended.find((one) => one !== 'over') ?? 'over');
    return { end, begun: ends.length };
  }

  private mayGoOn(done: number, until: number): boolean {
    const isTurnOver = done >= EVENTS_A_TURN && this.turns.isWanted();
    return !this.polling.isStopping && !isTurnOver && performance.now() < until;
  }

  /** A worker died with a conversation: most likely of the event that it had begun, or of the oldest, whose answer it was sending. */
  private async countDeaths(conversation: string, abandonedAt: Date): Promise<void> {
    const rows = await oldestEvents(conversation, this.owner, ROWS_READ);
    const suspected = new Set([rows[0], rows.find(({ state }) => state === 'new')]);
    for (const row of suspected) if (row && row.receivedAt < abandonedAt) await countDeath(row._id);
  }

  private async attempt(conversation: string, found: Found): Promise<End> {
    const { row } = found;
    if (isDeadly(row)) return this.setAside(row);
    if (!isSuspect(row)) return this.process(conversation, found);
    if (this.hasSuspect) {
      this.suspects.push(conversation);
      return 'later';
    }
    this.hasSuspect = true;
    try {
      return await this.process(conversation, found);
    } finally {
      this.hasSuspect = false;
      for (const other of this.suspects.splice(0)) this.turns.add(other);
    }
  }

  private async process(conversation: string, found: Found): Promise<End> {
    const eventId = found.row._id;
    const log = this.options.log.child({ eventId });
    this.busy.set(conversation, { since: performance.now(), eventId });
    const work = underName({ eventId }, () => this.handle(conversation, found));
    try {
      await this.withinOwnTime(conversation, work, found.progress);
      return 'over';
    } catch (error) {
      if (!(error instanceof TimeLimitError)) throw error;
      log.error({ error }, 'event hangs and is left');
      work.catch((failure) => log.error({ error: failure }, 'event that hung has failed'));
      // A database that is away makes everything hang, and takes no count: then it is no event's fault.
      await countDeath(eventId).catch((failure) => log.error({ error: failure }, 'not counted that an event hung'));
      return 'hangs';
    }
  }

  /** How long it waits until it may be stored, and for its turn to be answered, is not its own doing. @throws TimeLimitError */
  private async withinOwnTime(
    conversation: string,
    work: Promise<void>,
    { mayStore, stored, isTurn }: Progress,
  ): Promise<void> {
    await Promise.race([work, mayStore]);
    this.keepOn(conversation);
    const begin = performance.now();
    await withinTime(Promise.race([work, stored]), this.eventMs, 'an event');
    const left = this.eventMs - (performance.now() - begin);
    await isTurn;
    this.keepOn(conversation);
    await withinTime(work, left, 'an event');
  }

  /** Its lease is renewed for as long as one event may take from now on: those begun together may take longer, one after the other. */
  private keepOn(conversation: string): void {
    const underWay = this.busy.get(conversation);
    if (underWay) underWay.since = performance.now();
  }

  /** Does what the event asks for, or says once that it is too much, or nothing. */
  private async handle(conversation: string, { row, isFollowed, progress }: Found): Promise<void> {
    const { limit } = this.options;
    const isFresh = row.state === 'new' && row.tries === 0 && !isSuspect(row);
    const verdict = limit && this.limit && isFresh ? await this.limit.count(row, progress.mayStore) : 'within';
    if (verdict === 'within') return this.events.process(row, { isFollowed, progress });
    if (verdict === 'first_over') {
      limit?.count?.(1);
      return this.events.process(row, { instead: this.tooMany(row), progress });
    }
    // What stands before it and is being stored would be closed with it, and get no answer.
    if (!(await progress.mayStore)) return;
    const isOver = (one: InboxRow): boolean => this.limit?.isOver(one) === true;
    // By itself: a call of what may be missing does not look at what it would be given.
    const closed = await closeOverLimit(conversation, isOver, this.options.now());
    limit?.count?.(closed);
  }

  private tooMany(row: InboxRow): Message[] {
    const { minute = 0 } = countedEvent(row) ?? {};
    return this.options.limit?.tooMany(new Date(minute), endOfMinute(minute)) ?? [];
  }

  private async setAside(row: InboxRow): Promise<End> {
    const log = this.options.log.child({ eventId: row._id });
    log.error({ deaths: row.deaths }, 'event set aside: processes died or hung with it');
    await this.options.onSetAside?.(row);
    await this.events.giveUp(row, log);
    return 'over';
  }

  /** Keeps what is under way, unless it takes too long: whoever hangs is not to hold a conversation for ever. */
  private async renew(): Promise<void> {
    const begin = performance.now();
    const held = [...this.busy].flatMap(([conversation, { since }]) =>
      begin - since < this.eventMs ? [conversation] : [],
    );
    await renewLeases(held, this.owner, this.options.now());
    await this.place.sayLiving(this.options.now());
  }

  private get eventMs(): number {
    return this.options.eventMs ?? EVENT_MS;
  }
}

/** The oldest event of a conversation, and whether more of the same stands behind it. */
interface Found {
  row: InboxRow;
  isFollowed: boolean;
  progress: Progress;
}

/** Whether it waits for nothing, and nothing became of it yet. */
const isPlain = (row: InboxRow): boolean =>
  row.state === 'new' && row.tries === 0 && row.notBefore === undefined && !isSuspect(row);

/** How an attempt at an event ended. `later`: another that may kill the process is under way. */
type End = 'over' | 'hangs' | 'later';
