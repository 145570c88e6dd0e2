import { LineError } from '../../line/line-error';

/** Waits after the first, second, … try; the last repeats. LINE prepares large videos for minutes. */
const RETRY_SECONDS = [1, 3, 10, 30, 60, 120, 300] as const;
const MOST_TRIES = 20;
/** How long the content is waited for where LINE gives nobody anything: a token that was taken back, a LINE that is not there. */
const MOST_WAIT_MS = 24 * 3_600_000;

/** How long to wait after this many tries, in milliseconds. */
export function waitAfter(tries: number): number {
  const seconds = RETRY_SECONDS[Math.min(Math.max(tries, 1), RETRY_SECONDS.length) - 1] ?? 0;
  return seconds * 1000;
}

/**
 * Whether content is not asked for any more.
 * @param why the last try came to nothing; null: LINE was still preparing it
 */
export function isGivenUp({ tries, createdAt }: { tries: number; createdAt: Date }, why: unknown, now: Date): boolean {
  if (isNotItsFault(why)) return now.getTime() - createdAt.getTime() >= MOST_WAIT_MS;
  return tries >= MOST_TRIES;
}

/** Not reached at all, or nobody's token is taken: every other content would fail as well. */
const isNotItsFault = (why: unknown): boolean =>
  why instanceof LineError && (why.status === null || why.status === 401 || why.status === 403 || why.status === 429);
