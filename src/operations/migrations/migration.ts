import type { mongo } from 'mongoose';
import type { Log } from '../../log';

/**
 * A change of what is stored that a newer program needs. It may run again after it ended half way, and is done by two processes at
 * once for a moment when one of them was paused; so it changes nothing that is changed already. The version before still serves
 * meanwhile and after: what that one goes on writing is either read as it is, or put right by `again`.
 */
export interface Migration {
  /** its place: one above the one before */
  number: number;
  /** what it does, as its file is called */
  name: string;
  up: (db: mongo.Db, log: Log) => Promise<void>;
  /**
   * Puts right what the version before wrote since. Done at every start and tick for a week after `up`, by any number of processes
   * at once; so it must cost next to nothing when nothing is left to do.
   * @returns how many records were put right
   */
  again?: (db: mongo.Db, now: Date) => Promise<number>;
}
