import type { Logger } from 'pino';
import { type CountedEvent, countedEvent } from './counted-event';
import type { InboxRow } from './inbox';
import type { SharedCount } from './shared-count';

/** A guest may do this part of what a registered person may. */
const PART_OF_A_GUEST = 6;
/** So many events are counted here before the others are told. */
const TOLD_AFTER = 10;
/** Minutes that ended before this are forgotten. */
const REMEMBERED_MS = 5 * 60_000;

/** Whether an event is handled. `first_over`: it gets the one answer that says when to go on. `over`: nothing is said. */
export type Verdict = 'within' | 'first_over' | 'over';

export interface EventLimitOptions {
  /** from a registered person, or addressed in a group; 0: no limit */
  perMinute: number;
  /** asked, at most once a minute for each, about those who do more than a guest may */
  isRegistered: (lineUserId: string) => Promise<boolean>;
  shared: SharedCount;
  log: Logger;
}

/** What is known of somebody's minute. */
interface Tally {
  minute: number;
  /** by all processes, as far as this one knows */
  counted: number;
  /** of these, what the others do not know yet */
  untold: number;
  isOver: boolean;
  /** somebody was told that it is too much, as far as this process knows */
  hasAnswer: boolean;
}

/**
 * Limits how many events a minute are handled of one person and of one group. Counted here, and shared with the other processes ten at
 * a time: an event costs no command, and several processes together let a few more through than one.
 */
export class EventLimit {
  private readonly tallies = new Map<string, Tally>();
  private oldest = 0;

  constructor(private readonly options: EventLimitOptions) {}

  /**
   * Counts an event that is about to be handled.
   * @param mayTell whether it may be told that it is too much: whoever may not has not taken the one answer from those who may
   */
  async count(row: InboxRow, mayTell: Promise<boolean> = Promise.resolve(true)): Promise<Verdict> {
    const counted = this.options.perMinute > 0 ? countedEvent(row) : null;
    if (!counted) return 'within';
    const { person, group, minute } = counted;
    const over =
      (person !== null && !(await this.take(person, minute, () => this.mostOf(person))) && person) ||
      (group !== null && !(await this.take(group, minute, async () => this.options.perMinute)) && group);
    if (!over) return 'within';
    return (await mayTell) ? this.isFirstOver(keyOf(over, minute)) : 'over';
  }

  private async isFirstOver(key: string): Promise<Verdict> {
    const tally = this.tallies.get(key);
    if (!tally || tally.hasAnswer) return 'over';
    tally.hasAnswer = true;
    return (await this.share(`answered ${key}`, 1, 1)) === 1 ? 'first_over' : 'over';
  }

  /** Whether an event is over a limit that was reached already. Counts nothing. */
  isOver(row: InboxRow): boolean {
    const counted = countedEvent(row);
    return counted !== null && whoseMinute(counted).some((key) => this.tallies.get(key)?.isOver === true);
  }

  private async mostOf(person: string): Promise<number> {
    const { perMinute, isRegistered } = this.options;
    return (await isRegistered(person)) ? perMinute : this.ofAGuest;
  }

  private get ofAGuest(): number {
    return Math.max(1, Math.floor(this.options.perMinute / PART_OF_A_GUEST));
  }

  /** Takes one of somebody's minute. @param most asked only when they have done more than anybody may. @returns whether there was one */
  private async take(whose: string, minute: number, most: () => Promise<number>): Promise<boolean> {
    const tally = this.tallyOf(keyOf(whose, minute), minute);
    // Again after each wait: others of the same group count meanwhile.
    if (!tally.isOver && tally.counted >= this.ofAGuest && tally.counted >= (await most())) tally.isOver = true;
    if (tally.isOver) return false;
    tally.counted += 1;
    tally.untold += 1;
    if (tally.untold >= Math.min(TOLD_AFTER, Math.ceil(this.ofAGuest / 2)))
      await this.shareTally(keyOf(whose, minute), tally);
    return true;
  }

  private async shareTally(key: string, tally: Tally): Promise<void> {
    const points = tally.untold;
    tally.untold = 0;
    const all = await this.share(key, points, tally.counted);
    tally.counted = Math.max(tally.counted, all + tally.untold);
  }

  /** What is counted here counts, whether or not the others can be told: a database that is away keeps nobody from their limit. */
  private async share(key: string, points: number, otherwise: number): Promise<number> {
    try {
      return await this.options.shared.add(key, points);
    } catch (error) {
      this.options.log.warn({ error }, 'events of a minute are counted by this process alone');
      return otherwise;
    }
  }

  private tallyOf(key: string, minute: number): Tally {
    const known = this.tallies.get(key);
    if (known) return known;
    if (minute - REMEMBERED_MS > this.oldest) this.forgetBefore(minute - REMEMBERED_MS);
    const tally = { minute, counted: 0, untold: 0, isOver: false, hasAnswer: false };
    this.tallies.set(key, tally);
    return tally;
  }

  private forgetBefore(minute: number): void {
    this.oldest = minute;
    for (const [key, tally] of this.tallies) if (tally.minute < minute) this.tallies.delete(key);
  }
}

const keyOf = (whose: string, minute: number): string => `${whose}@${minute}`;

function whoseMinute({ person, group, minute }: CountedEvent): string[] {
  return [person, group].flatMap((whose) => (whose === null ? [] : keyOf(whose, minute)));
}
