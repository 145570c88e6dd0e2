const BASE_MS = 1_000;
const MOST_MS = 5 * 60_000;

/**
 * How long to wait before trying again: exponential with full jitter, so that what failed together does not come back together.
 * @param failures how many tries failed in a row, from 1
 * @param random from [0, 1)
 * @returns milliseconds, at most five minutes
 */
export function backoffMs(failures: number, random: number = Math.random()): number {
  const ceiling = Math.min(MOST_MS, BASE_MS * 2 ** Math.min(failures - 1, 20));
  return Math.ceil(ceiling * Math.max(random, 0.05));
}

/**
 * How long to wait before making a request again: at most as long as it has been tried for, and a second more, so that the waits
 * grow with the outage.
 * @param triedForMs since its first try
 * @param random from [0, 1)
 * @returns milliseconds, at most five minutes
 */
export function retryAfterMs(triedForMs: number, random?: number): number {
  const doublings = Math.floor(Math.log2(1 + Math.max(0, triedForMs) / BASE_MS));
  return backoffMs(1 + doublings, random);
}
