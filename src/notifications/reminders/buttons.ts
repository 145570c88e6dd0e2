import { z } from 'zod';
import { isLocalDate } from '../../domain/calendar/dates';
import { definePostback } from '../../line/postback';
import { payloads } from '../../ui/payloads';

/** What the message was for, by which its row is found again. */
const day = String.raw`\d{4}-\d{2}-\d{2}`;
const occasion = z.string().regex(new RegExp(`^(reminder|nudge)/${day}(/again)?$`));
/** Of a message, or of what somebody says on their own. */
const anyOccasion = z.string().regex(new RegExp(`^((reminder|nudge)/${day}(/again)?|said/${day})$`));

/** Asks to be reminded once more, tomorrow. */
export const againButton = definePostback('reminders.again', z.object({ occasion }));
export type AgainButtonPayload = z.infer<typeof againButton.schema>;

/** Says that a measure is not one's own; asks which where there are several. `from`: where a long list of them goes on. */
export const notMineButton = definePostback(
  'reminders.not_mine',
  z.object({ occasion: anyOccasion, from: payloads.from }),
);
export type NotMineButtonPayload = z.infer<typeof notMineButton.schema>;

/** Says it of this measure. */
export const notMineOfButton = definePostback(
  'reminders.not_mine.of',
  z.object({ occasion: anyOccasion, year: payloads.year, measure: payloads.measure, round: payloads.round }),
);
export type NotMineOfButtonPayload = z.infer<typeof notMineOfButton.schema>;

/** `year`, `round`: null: none was said; `unit`: a unit's key, null: all that the person may ask. */
const toAsk = { year: payloads.year.nullable(), round: payloads.round.nullable(), unit: payloads.unit.nullable() };
const personId = payloads.id;

/** `measure`: only what is asked of it, in the year; `person`: only they. Neither: everybody, of everything. */
const toNudge = { ...toAsk, measure: payloads.measure.optional(), person: personId.optional() };

/** Shows what those who have not reported would be told, before it is sent. */
export const nudgeButton = definePostback('reminders.nudge', z.object(toNudge));
export type NudgeButtonPayload = z.infer<typeof nudgeButton.schema>;

/** Sends what the preview showed: on which day, and to how many. */
export const sendNudgeButton = definePostback(
  'reminders.nudge.send',
  z.object({ ...toNudge, day: z.string().refine(isLocalDate), shown: z.int().min(1) }),
);
export type SendNudgePayload = z.infer<typeof sendNudgeButton.schema>;

/** Shows person by person who is to report. `from`: where the list goes on. */
export const peopleButton = definePostback('reminders.people', z.object({ ...toAsk, from: payloads.from }));
export type PeoplePlace = z.infer<typeof peopleButton.schema>;

/** A unit's head agrees that a measure is not somebody's. */
export const releaseButton = definePostback(
  'assign.release',
  z.object({
    year: payloads.year,
    measure: payloads.measure,
    unit: payloads.unit,
    person: personId,
  }),
);
export type ReleasePayload = z.infer<typeof releaseButton.schema>;
