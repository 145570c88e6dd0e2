import { addDays, instantOf, localDate, localTime } from '../../../domain/calendar/dates';
import { readTime } from '../../../domain/calendar/read-time';
import { texts } from './texts';

const MOST_DAYS = 365;

/** The latest instant an announcement may be scheduled for. */
export function latestSendAt(now: Date): Date {
  return instantOf(addDays(localDate(now), MOST_DAYS), localTime(now));
}

/** When an announcement is to go out, or the sentence that says why that cannot be. */
export type When = { sendAt: string } | { notice: string };

/** Reads when somebody typed. */
export function typedTime(text: string, now: Date): When {
  const read = readTime(text, now);
  return 'problem' in read ? { notice: texts.time[read.problem] } : within(read.at, now);
}

/** Reads what a picker was set to. @param picked `YYYY-MM-DDTHH:mm`, Bangkok's */
export function pickedTime(picked: string | null, now: Date): When {
  const [day, time] = picked?.split('T') ?? [];
  if (day === undefined || time === undefined) return { notice: texts.time.not_understood };
  return within(instantOf(day, time), now);
}

function within(at: Date, now: Date): When {
  if (at <= now) return { notice: texts.time.past };
  return at > latestSendAt(now) ? { notice: texts.tooFar } : { sendAt: at.toISOString() };
}
