/** What a process with the roles `worker` and `scheduler` is told to do, one at a time. */
export type DeliveryJob =
  /** ticks at an instant (ISO 8601), so many times one after the other */
  | { do: 'tick'; at: string; times: number }
  /** begins to send what is in the outbox, at an instant from which its clock goes on */
  | { do: 'send'; at: string }
  /** tells what it used so far */
  | { do: 'tell' }
  /** ends sending */
  | { do: 'stop' };

export interface DeliveryResult {
  /** how long it took */
  ms: number;
  /** processor time of the process so far */
  cpuMs: number;
  /** the most memory that the process has held so far */
  peakBytes: number;
}
