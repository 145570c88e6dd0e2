/** So many calls in a row that LINE did not take, and it is taken to be away. */
const AWAY_AFTER = 3;
/** Longer than a call may take and than the waits between two tries: within it the one that asks for all has asked again. */
const ASKS_FOR_MS = 20_000;
/** Longer than the longest wait between two tries: another that is unclear anyway has asked by then. */
const OTHERS_ASK_WITHIN_MS = 6_000;

/**
 * Whether LINE takes replies just now, as this process sees it. While it does not, one answer asks for all: a call that hangs holds a
 * worker, and one that LINE fails at may have been carried out, so that it could not be sent in another way any more.
 */
export class LineAway {
  private failures = 0;
  private asking: { eventId: string; until: Date } | null = null;

  /**
   * Whether the answer to this event may be tried now.
   * @param isUnclear an earlier try may have arrived: another one makes nothing worse
   */
  mayTry(eventId: string, isUnclear: boolean, now: Date): boolean {
    if (this.failures < AWAY_AFTER) return true;
    const isOthers = this.asking !== null && this.asking.eventId !== eventId && this.asking.until > now;
    if (isOthers && !isUnclear) return false;
    this.asking = { eventId, until: new Date(now.getTime() + ASKS_FOR_MS) };
    return true;
  }

  /** LINE answered a call with what it thinks of it. */
  answered(): void {
    this.failures = 0;
    this.asking = null;
  }

  /** LINE was not reached, or takes nothing of ours now. */
  failed(): void {
    this.failures += 1;
  }

  /** The answer to this event is not tried again: another asks, first of all one that is unclear. */
  gaveUp(eventId: string, now: Date): void {
    if (this.asking?.eventId !== eventId) return;
    this.asking.until = new Date(now.getTime() + OTHERS_ASK_WITHIN_MS);
  }
}
