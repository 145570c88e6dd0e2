/** One load, as it is told to the generator's process. */
export interface LoadJob {
  port: number;
  channelSecret: string;
  /** begins the id of every event, so that the events of two loads are never taken for the same */
  prefix: string;
  /** whose messages they are */
  lineUserIds: string[];
  /** what they say, in turn */
  texts: string[];
  connections: number;
  pace: Pace;
}

/** `full`: every connection sends its next request as soon as the last is answered. `steady`: so many a second, whatever comes back. */
export type Pace =
  | { kind: 'full'; warmUpMs: number; measureMs: number; mostPerSecond: number }
  | { kind: 'steady'; perSecond: number; seconds: number };

/** What came of a load. Times in milliseconds, of requests answered with 200. */
export interface LoadResult {
  /** answers of the whole load, warm-up included, by status; 0: the connection broke */
  statuses: Record<number, number>;
  /** answers with 200 a second, warm-up left out */
  perSecond: number;
  p50: number;
  p99: number;
}
