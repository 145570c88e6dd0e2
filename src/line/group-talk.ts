import { type InboxRow, inboxCollection } from './inbox';
import type { LineEvent } from './types';

/**
 * What the bot makes of an event before it is stored. `ours`: it is stored. `if_talking`: only if that person has an open dialog in
 * that group. `if_kept`: it takes back a message, and is stored only if something of that message is. `not_ours`: it is not.
 */
export type Hearing = 'ours' | 'if_talking' | 'if_kept' | 'not_ours';

/** A person in a group or room. */
export interface Talker {
  group: string;
  user: string;
}

/** An event as it came in, and the row that would be stored of it. */
export interface Arrival {
  event: unknown;
  /** who spoke in which group; null in a chat of two, and where LINE does not say who */
  talker: Talker | null;
  row: InboxRow;
}

export interface GroupTalkOptions {
  /** pure, for anything that LINE signed */
  hearingOf: (event: unknown) => Hearing;
  /** of these, who has an open dialog, as `talkerKey`s */
  openDialogs: (talkers: readonly Talker[], timeoutMs: number) => Promise<ReadonlySet<string>>;
  /** whether something is stored of the message that an event takes back */
  isKept: (event: LineEvent) => Promise<boolean>;
  /** counts events that are not stored */
  count?: (events: number) => void;
}

export const talkerKey = ({ group, user }: Talker): string => `${group}/${user}`;

interface Question {
  talkers: Talker[];
  answered: (talking: ReadonlySet<string>) => void;
  failed: (error: unknown) => void;
}

/** More people than this waiting for the answer means that the database does not keep up; LINE is asked to deliver again. */
const MOST_WAITING = 20_000;
/** A database that does not answer within this will not take the events either. */
const READ_TIMEOUT_MS = 1_500;

/**
 * Keeps talk in groups that is not for the bot out of the database (contract section 6): what is not stored stands in no backup and
 * in no replication log. Whether a person is talking with the bot is asked of the database when they say something, not remembered:
 * another process may have opened the dialog a moment ago. Events that come while a question is under way share the next one, so a
 * busy group costs a few small reads instead of a journaled write each.
 */
export class GroupTalk {
  private waiting: Question[] = [];
  private isAsking = false;
  /** whose words to the bot are being stored by this process just now, and how many of them */
  private readonly arriving = new Map<string, number>();

  constructor(private readonly options: GroupTalkOptions) {}

  /**
   * Stores those of one webhook body's events that are the bot's business.
   * @param store makes rows durable
   * @throws what the database says; nothing is acknowledged then
   */
  accept(arrivals: readonly Arrival[], store: (rows: InboxRow[]) => Promise<void>): Promise<void> {
    // Most of what comes is said between two: nobody needs to be asked about that.
    const isOurs = ({ talker, event }: Arrival) => talker === null && this.options.hearingOf(event) === 'ours';
    return arrivals.length > 0 && arrivals.every(isOurs)
      ? store(arrivals.map(({ row }) => row))
      : this.siftAndStore(arrivals, store);
  }

  private async siftAndStore(arrivals: readonly Arrival[], store: (rows: InboxRow[]) => Promise<void>): Promise<void> {
    const heard = arrivals.map((arrival) => ({ ...arrival, hearing: this.options.hearingOf(arrival.event) }));
    const calling = heard.flatMap(({ talker, hearing }) => (talker && hearing === 'ours' ? talkerKey(talker) : []));
    for (const key of calling) this.arriving.set(key, (this.arriving.get(key) ?? 0) + 1);
    try {
      const rows = await this.sift(heard);
      this.options.count?.(arrivals.length - rows.length);
      if (rows.length > 0) await store(rows);
    } finally {
      for (const key of calling) this.hasArrived(key);
    }
  }

  private hasArrived(key: string): void {
    const left = (this.arriving.get(key) ?? 1) - 1;
    if (left > 0) this.arriving.set(key, left);
    else this.arriving.delete(key);
  }

  private async sift(heard: readonly (Arrival & { hearing: Hearing })[]): Promise<InboxRow[]> {
    // What addresses the bot and is not stored yet counts as well: it may open the dialog.
    const arriving = new Set(this.arriving.keys());
    const asked = heard.flatMap(({ talker, hearing }) => {
      const isOpen = hearing === 'if_talking' || hearing === 'if_kept';
      return isOpen && talker && !arriving.has(talkerKey(talker)) ? talker : [];
    });
    const talking = asked.length > 0 ? await this.whoIsTalking(asked) : new Set<string>();
    const rows: InboxRow[] = [];
    for (const { row, event, talker, hearing } of heard) {
      const key = talker && talkerKey(talker);
      const isTalking = key !== null && (arriving.has(key) || talking.has(key));
      if (hearing === 'ours') rows.push(talker ? { ...row, callsIn: talker.group } : row);
      else if (hearing !== 'not_ours' && isTalking) rows.push(row);
      else if (hearing === 'if_kept' && (await this.options.isKept(event as LineEvent))) rows.push(row);
    }
    return rows;
  }

  private whoIsTalking(talkers: Talker[]): Promise<ReadonlySet<string>> {
    const waiting = this.waiting.reduce((sum, one) => sum + one.talkers.length, talkers.length);
    if (waiting > MOST_WAITING) return Promise.reject(new Error('too many people talk in groups'));
    return new Promise((answered, failed) => {
      this.waiting.push({ talkers, answered, failed });
      if (!this.isAsking) void this.ask();
    });
  }

  private async ask(): Promise<void> {
    this.isAsking = true;
    while (this.waiting.length > 0) {
      const questions = this.waiting.splice(0);
      try {
        const talkers = questions.flatMap((one) => one.talkers);
        // In this order: an event that is done when its row is looked for has opened its dialog by then.
        const waiting = await whoWaits(talkers);
        const open = await this.options.openDialogs(talkers, READ_TIMEOUT_MS);
        for (const one of questions) one.answered(new Set([...waiting, ...open]));
      } catch (error) {
        for (const one of questions) one.failed(error);
      }
    }
    this.isAsking = false;
  }
}

/** Of these, whose words to the bot in that group wait to be handled: they may open a dialog. */
async function whoWaits(talkers: readonly Talker[]): Promise<Set<string>> {
  const waiting = {
    open: true as const,
    partner: { $in: [...new Set(talkers.map(({ user }) => user))] },
    callsIn: { $in: [...new Set(talkers.map(({ group }) => group))] },
  };
  const pairs = { $group: { _id: { group: '$callsIn', user: '$partner' } } };
  const found = await inboxCollection()
    .aggregate<{ _id: Talker }>([{ $match: waiting }, pairs], { timeoutMS: READ_TIMEOUT_MS })
    .toArray();
  return new Set(found.map(({ _id }) => talkerKey(_id)));
}
