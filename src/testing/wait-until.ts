import { setTimeout as pause } from 'node:timers/promises';

/** Ends a wait for what never comes. It says nothing of how soon that should come: other suites have the processors too. */
const MOST_MS = 120_000;

/**
 * Waits until a condition of another process holds, which can only be asked for again and again.
 * @throws when it does not hold after `mostMs`
 */
export async function waitUntil(
  what: string,
  holds: () => Promise<boolean> | boolean,
  mostMs = MOST_MS,
): Promise<void> {
  const end = performance.now() + mostMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Not within ${mostMs / 1000} s: ${what}`);
    await pause(50);
  }
}
