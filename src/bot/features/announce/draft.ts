import { z } from 'zod';
import { type Announcement, currentContent } from '../../../domain/announcements/announcement.model';
import { ROUNDS, type Round } from '../../../domain/calendar/dates';
import { ROLES, type Role } from '../../../domain/people/people.rules';

/** What an announcement that is being written waits for. */
export const STEPS = [
  'text',
  'audience',
  'units',
  'roles',
  'groups',
  'earlier',
  'preview',
  'title',
  'link',
  'picture',
  'time',
] as const;
export type Step = (typeof STEPS)[number];

/** The steps that take whatever somebody writes. */
export const OWN_WORDS: readonly Step[] = ['text', 'title', 'link', 'time'];

const id = z.string().regex(/^[0-9a-f]{24}$/);
const key = z.string().max(60);

const audienceSchema = z.discriminatedUnion('to', [
  z.object({ to: z.literal('everybody') }),
  z.object({ to: z.literal('units'), units: z.array(key) }),
  z.object({ to: z.literal('roles'), roles: z.array(z.enum([...ROLES] as [Role, ...Role[]])) }),
  z.object({ to: z.literal('groups'), groups: z.array(key) }),
  z.object({ to: z.literal('not_acknowledged'), announcement: id }),
  z.object({ to: z.literal('not_reported'), fiscalYear: z.int(), round: z.enum([...ROUNDS] as [Round, ...Round[]]) }),
]);

/** What was said so far of an announcement: the data of its dialog. */
export const draftSchema = z.object({
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
  /** where the list to choose from begins */
  from: z.int().min(0),
  /** counts what was changed, so that a preview can be told from an older one */
  revision: z.int(),
});
export type Draft = z.infer<typeof draftSchema>;
export type Change = Partial<Omit<Draft, 'id' | 'version' | 'right' | 'revision'>>;

/** A new announcement. @param newId what its id will be, in hexadecimal */
export function newDraft(newId: string, known: Pick<Change, 'text' | 'audience'>): Draft {
  return {
    id: newId,
    version: 1,
    text: null,
    title: null,
    link: null,
    image: null,
    audience: null,
    mentionAll: false,
    right: null,
    sendAt: null,
    from: 0,
    revision: 0,
    ...known,
  };
}

/** A correction of an announcement: its words, to be changed. */
export function correctionOf(announcement: Announcement): Draft {
  const { version, title, text, link, image } = currentContent(announcement);
  const { _id, audience, mentionAll, byRight: right } = announcement;
  return { ...newDraft(String(_id), { text, audience }), version: version + 1, title, link, image, mentionAll, right };
}

/**
 * A new announcement with the words of one that did not go out. @param newId what its id will be, in hexadecimal
 * @param mayKeepAudience whether whom that was for means the same people to who writes this
 */
export function againOf(newId: string, announcement: Announcement, mayKeepAudience: boolean): Draft {
  const { title, text, link, image } = currentContent(announcement);
  const { audience, mentionAll } = announcement;
  return { ...newDraft(newId, { text, audience: mayKeepAudience ? audience : null }), title, link, image, mentionAll };
}

/** A draft after a change that the preview must show before it is sent. */
export function change(draft: Draft, changed: Change): Draft {
  return { ...draft, ...changed, revision: draft.revision + 1 };
}

/** The steps that a correction has not: it goes at once, to whoever got what it corrects. */
const NOT_OF_CORRECTIONS: readonly Step[] = ['audience', 'units', 'roles', 'groups', 'earlier', 'time'];

/** Whether something may be asked about a draft. */
export function hasStep({ version }: Pick<Draft, 'version'>, step: Step): boolean {
  return version === 1 || !NOT_OF_CORRECTIONS.includes(step);
}

/** What is to be asked next; `preview` when nothing is. */
export function nextStep(draft: Draft): Step {
  if (draft.text === null) return 'text';
  return draft.audience === null ? 'audience' : (openList(draft.audience) ?? 'preview');
}

/** The list that something must still be chosen from. */
function openList(audience: NonNullable<Draft['audience']>): Step | null {
  if (audience.to === 'units' && audience.units.length === 0) return 'units';
  if (audience.to === 'roles' && audience.roles.length === 0) return 'roles';
  return audience.to === 'groups' && audience.groups.length === 0 ? 'groups' : null;
}
