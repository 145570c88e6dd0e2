import { z } from 'zod';
import { isLocalDate } from '../../../domain/calendar/dates';
import { definePostback } from '../../../line/postback';
import { payloads } from '../../../ui/payloads';

const day = z.string().refine(isLocalDate);
/** Whose due day: of a round of a fiscal year, of the office (`num` null) or of one measure. */
const target = z.object({ year: payloads.year, round: payloads.round, num: payloads.measure.nullable() });
export type Target = z.infer<typeof target>;

/** `dueOn` null: back to the standard day, for a measure to the office's. */
const wanted = target.extend({ dueOn: day.nullable() });
export type Wanted = z.infer<typeof wanted>;

/** `was`: the due day that the admin saw. */
const confirmed = wanted.extend({ was: day });
export type Confirmed = z.infer<typeof confirmed>;

/** A date picker: the day comes with the press. */
export const pickDayButton = definePostback('deadlines.pick', target);
export const chooseDayButton = definePostback('deadlines.day', wanted);
export const setDayButton = definePostback('deadlines.set', confirmed);
export const keepDayButton = definePostback('deadlines.keep', z.object({}));
