import { addDays, instantOf, localDate, localTime } from '../calendar/dates';
import { type ReadTime, readTime, type TimeProblem } from '../calendar/read-time';

const MOST_DAYS = 365;

/** Why an announcement cannot be scheduled for what somebody said. */
export type SendTimeProblem = TimeProblem | 'too_far';

/** The latest instant an announcement may be scheduled for. */
export function latestSendAt(now: Date): Date {
  return instantOf(addDays(localDate(now), MOST_DAYS), localTime(now));
}

/** Takes an instant to send at, if it is to come and not too far ahead. */
export function takeSendTime(at: Date, now: Date): { at: Date } | { problem: SendTimeProblem } {
  if (at <= now) return { problem: 'past' };
  return at > latestSendAt(now) ? { problem: 'too_far' } : { at };
}

/** Reads when an announcement is to go out, as people type it. */
export function readSendTime(text: string, now: Date): { at: Date } | { problem: SendTimeProblem } {
  const read: ReadTime = readTime(text, now);
  return 'problem' in read ? read : takeSendTime(read.at, now);
}
