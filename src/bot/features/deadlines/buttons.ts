import { z } from 'zod';
import { isLocalDate } from '../../../domain/calendar/dates';
import { definePostback } from '../../../line/postback';
import { payloads } from '../../../ui/payloads';

const round = z.object({ round: payloads.round });
/** A date picker: the day comes with the press. */
export const dueOnButton = definePostback('deadlines.due', round);
export const standardButton = definePostback('deadlines.standard', round);

// Cards of before the form carry what was said so far.
const said = round.extend({ year: payloads.year, num: payloads.measure.nullable() });
const wanted = said.extend({ dueOn: z.string().refine(isLocalDate).nullable() });
export type FromCard = z.infer<typeof said> & { dueOn?: string | null };
export const pickDayButton = definePostback('deadlines.pick', said);
export const chooseDayButton = definePostback('deadlines.day', wanted);
export const setDayButton = definePostback('deadlines.set', wanted);
