const DAY_MS = 24 * 3_600_000;
/** How long evidence is kept that nobody says anything about. */
const UNPLACED_DAYS = 7;

/** When evidence is withdrawn that was received, or said to be about nothing any more, at `now`. */
export function lapseFrom(now: Date): Date {
  return new Date(now.getTime() + UNPLACED_DAYS * DAY_MS);
}
