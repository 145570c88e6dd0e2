/** A record that the running transaction has written. */
export interface Change {
  /** as it was; null: there was none; absent: nobody knows */
  before?: object | null;
  /** as it is now */
  after: object;
}

/** What an answer is once a record was written; undefined: that cannot be told, and it is asked again. */
export type Follow = (answer: unknown, change: Change) => unknown;

/** What the running transaction has read. */
export interface Known {
  answer: unknown;
  /** absent: it is asked again after whatever is written to that kind of record */
  follow?: Follow | undefined;
}
