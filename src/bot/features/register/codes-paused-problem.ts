import { MOST_WRONG_GUESSES, pausedUntil } from '../../../domain/people/wrong-guess.model';
import type { Problem } from '../../../problems';

/** Whether so many wrong codes were typed that nobody new can register. */
export async function findCodesPaused(now: Date): Promise<Problem[]> {
  const until = await pausedUntil(now);
  if (!until) return [];
  const detail = `${MOST_WRONG_GUESSES} wrong registration codes within an hour; guests may try again from ${until.toISOString()}`;
  return [{ code: 'codes_paused', detail }];
}
