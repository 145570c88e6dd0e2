import { z } from 'zod';
import { type Announcement, currentContent } from '../../../domain/announcements/announcement.model';
import { ROUNDS, type Round } from '../../../domain/calendar/dates';
import { ROLES, type Role } from '../../../domain/people/people.rules';
import { type Draft, isCorrection } from '../../../notifications/announcements/draft';
import { payloads } from '../../../ui/payloads';
import type { Field, Moment, Prompt } from '../../forms/field';
import { texts } from './texts';

/** The form's name, and its feature's. */
export const FORM = 'announce';

const id = payloads.id;
const key = z.string().max(60);

const audienceSchema = z.discriminatedUnion('to', [
  z.object({ to: z.literal('everybody') }),
  z.object({ to: z.literal('units'), units: z.array(key) }),
  z.object({ to: z.literal('roles'), roles: z.array(z.enum([...ROLES] as [Role, ...Role[]])) }),
  z.object({ to: z.literal('groups'), groups: z.array(key) }),
  z.object({ to: z.literal('not_acknowledged'), announcement: id }),
  z.object({ to: z.literal('not_reported'), fiscalYear: z.int(), round: z.enum([...ROUNDS] as [Round, ...Round[]]) }),
]);

/** What was said so far of an announcement, as it is stored with its dialog. */
export const valuesSchema = z.object({
  /** of the announcement: that to be, or that which is corrected */
  id,
  /** the version it will be; above 1 it corrects one that went out, whose recipients it goes to */
  version: z.int().min(1),
  text: z.string().min(1).nullable(),
  title: z.string().nullable(),
  link: z.string().nullable(),
  image: z.object({ id, url: z.string(), width: z.int(), height: z.int() }).nullable(),
  /** null: not chosen yet; lists may be empty while they are being chosen */
  audience: audienceSchema.nullable(),
  mentionAll: z.boolean(),
  /** the right that it goes out under; null: that which the sender has when sending */
  right: z.object({ role: z.enum([...ROLES] as [Role, ...Role[]]), unit: key.nullable() }).nullable(),
  /** an instant (ISO 8601); null: at once */
  sendAt: z.iso.datetime().nullable(),
});
export type Values = z.infer<typeof valuesSchema>;
export type AnnounceField = Field<Values>;
export type AnnouncePrompt = Prompt<Values>;
export type AnnounceMoment = Moment<Values>;

/** A new announcement. @param newId what its id will be, in hexadecimal */
export function newValues(newId: string, known: Pick<Values, 'text' | 'audience'>): Values {
  return {
    id: newId,
    version: 1,
    title: null,
    link: null,
    image: null,
    mentionAll: false,
    right: null,
    sendAt: null,
    ...known,
  };
}

/** A correction of an announcement: its words, to be changed. */
export function correctionOf(announcement: Announcement): Values {
  const { version, title, text, link, image } = currentContent(announcement);
  const { _id, audience, mentionAll, byRight: right } = announcement;
  return { ...newValues(String(_id), { text, audience }), version: version + 1, title, link, image, mentionAll, right };
}

/**
 * A new announcement with the words of one that did not go out. @param newId what its id will be, in hexadecimal
 * @param mayKeepAudience whether whom that was for means the same people to who writes this
 */
export function againOf(newId: string, announcement: Announcement, mayKeepAudience: boolean): Values {
  const { title, text, link, image } = currentContent(announcement);
  const { audience, mentionAll } = announcement;
  return { ...newValues(newId, { text, audience: mayKeepAudience ? audience : null }), title, link, image, mentionAll };
}

/** Whether a draft can be shown as it will be. */
export function isComplete(draft: Values): draft is Values & Draft {
  return draft.text !== null && draft.audience !== null;
}

/** Why a correction has no such field: it goes at once, to whoever got what it corrects. */
export const notOfCorrections = (values: Pick<Values, 'version'>): string | null =>
  isCorrection(values) ? texts.sameRecipientsNow : null;
