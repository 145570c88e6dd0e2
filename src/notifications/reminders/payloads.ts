import { z } from 'zod';
import { isLocalDate, type LocalDate } from '../../domain/calendar/dates';
import { payloads } from '../../ui/payloads';

const day = z.custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value));
const objectId = payloads.id;

/** A deadline that is reminded of. `step`: the lead days it was planned for, negative after the day. */
const due = z.object({ fiscalYear: payloads.year, round: payloads.round, dueOn: day, step: z.int() });

/** `parts`: what the person gets it as: staff their own list, supervisors that of their units, executives the office's. */
export const personPayload = z.object({
  day,
  due: z.array(due),
  parts: z.object({ own: z.boolean(), units: z.boolean(), office: z.boolean() }),
  /** planned so late in its day that a repetition may have come before it */
  madeUp: z.literal(true).optional(),
});
export type PersonPayload = z.infer<typeof personPayload>;

export const groupPayload = z.object({ day, due: z.array(due) });
export type GroupPayload = z.infer<typeof groupPayload>;

/**
 * `fiscalYear`, `round`: null: what is asked for now; `measure`: of the year, unset: all; `units`: the recipient's units that it is about;
 * `by`: who asked for it.
 */
export const nudgePayload = z.object({
  fiscalYear: payloads.year.nullable(),
  round: payloads.round.nullable(),
  measure: payloads.measure.optional(),
  units: z.array(payloads.unit),
  by: objectId,
});
export type NudgePayload = z.infer<typeof nudgePayload>;

/** `by`: who says not to be responsible; `units`: theirs that the measure belongs to. */
export const notMinePayload = z.object({
  fiscalYear: payloads.year,
  round: payloads.round,
  measure: payloads.measure,
  units: z.array(payloads.unit),
  by: objectId,
});
export type NotMinePayload = z.infer<typeof notMinePayload>;

/** What a reminder is for, so that a person gets one of a day at most. */
export const reminderOccasion = (on: LocalDate): string => `reminder/${on}`;
export const nudgeOccasion = (on: LocalDate): string => `nudge/${on}`;

/** Of what somebody says on their own, not in answer to a message, so that it is told once a day. */
export const saidOccasion = (on: LocalDate): string => `said/${on}`;
export const isSaid = (occasion: string): boolean => occasion.startsWith('said/');

/** The occasion of the repetition that a person asked for. */
export const againOccasion = (occasion: string): string => `${occasion}/again`;
export const ANY_AGAIN = /^reminder\/[\d-]+\/again$/;
export const isAgain = (occasion: string): boolean => occasion.endsWith('/again');

/** Somebody's word that a measure of a round is not theirs: once for each reminder, whether said of it or of its repetition. */
export function notMineOccasion(occasion: string, { fiscalYear, measure, round, by }: NotMinePayload): string {
  return `not_mine/${occasion.replace(/\/again$/, '')}/${fiscalYear}/${measure}/${round}/${by}`;
}
