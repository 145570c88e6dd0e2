import { localDate, localTime, thaiDateTime } from '../../domain/calendar/dates';
import { texts } from './texts';

/** A time as people say it: of today only the clock. @param ms since 1970 */
export function saidAt(ms: number, now: Date): string {
  const at = new Date(ms);
  return localDate(at) === localDate(now) ? texts.clock(localTime(at)) : thaiDateTime(at);
}
