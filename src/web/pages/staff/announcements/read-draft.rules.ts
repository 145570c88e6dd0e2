import type { ContentImage } from '../../../../domain/announcements/announcement.model';
import type { Audience } from '../../../../domain/announcements/audience';
import { takeLink, takeText, takeTitle } from '../../../../domain/announcements/content.rules';
import { readSendTime } from '../../../../domain/announcements/send-time.rules';
import type { Organisation } from '../../../../domain/organisations/organisation.model';
import { ownUnitsOf } from '../../../../domain/organisations/unit-by-words';
import { ROLES } from '../../../../domain/people/people.rules';
import type { Draft } from '../../../../notifications/announcements/draft';
import { texts as said } from '../../../../notifications/announcements/texts';
import { Refusal } from '../../../../refusal';
import { texts } from './texts';

/** The inputs of an announcement; those of units and roles bear their keys. */
export type DraftInput = 'title' | 'text' | 'link' | 'picture' | 'to' | 'when';
export type DraftValues = Readonly<Record<string, string>>;
export type DraftProblems = Partial<Record<DraftInput, string>>;

/** What the box of a unit or a role is called. */
export const boxOf = {
  units: (key: string) => `unit-${key}`,
  roles: (key: string) => `role-${key}`,
  groups: (id: string) => `group-${id}`,
};

/** What a form may choose from besides units and roles. */
export interface Choices {
  /** the linked groups that its sender may announce to */
  groups: readonly { _id: unknown; lineGroupId: string }[];
  /** the picture that it has; null: none */
  image: ContentImage | null;
}

/** The announcement that a form says; or beside which inputs what is said. @param id what its id will be */
export function readDraft(
  form: DraftValues,
  organisation: Pick<Organisation, 'units'>,
  { id, now, groups, image }: { id: string; now: Date } & Choices,
): { draft: Draft } | { problems: DraftProblems } {
  const problems: DraftProblems = {};
  const taken = <T>(input: DraftInput, take: (text: string) => T): T | null => {
    try {
      return take(form[input] ?? '');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems[input] = error.message;
      return null;
    }
  };
  const text = taken('text', takeText);
  const title = taken('title', takeTitle);
  const link = taken('link', (typed) => (typed.trim() === '' ? null : takeLink(typed)));
  const audience = audienceIn(form, organisation, groups);
  if (typeof audience === 'string') problems.to = audience;
  const when = (form.when ?? '').trim();
  const at = when === '' ? null : readSendTime(when, now);
  if (at && 'problem' in at) problems.when = said.time[at.problem];
  if (text === null || typeof audience === 'string' || Object.keys(problems).length > 0) return { problems };
  const sendAt = at && 'at' in at ? at.at.toISOString() : null;
  const mentionAll = audience.to === 'groups' && form.mention !== undefined;
  const draft = { id, version: 1, title, text, link, image, audience, mentionAll, right: null, sendAt };
  return { draft };
}

/** Whom a form says that it is for, or what lacks. */
function audienceIn(
  form: DraftValues,
  organisation: Pick<Organisation, 'units'>,
  groups: Choices['groups'],
): Audience | string {
  switch (form.to) {
    case 'everybody':
      return { to: form.to };
    case 'units': {
      const units = ownUnitsOf(organisation).flatMap(({ key }) => (form[boxOf.units(key)] ? [key] : []));
      return units.length > 0 ? { to: form.to, units } : texts.chooseUnits;
    }
    case 'roles': {
      const roles = ROLES.filter((role) => form[boxOf.roles(role)]);
      return roles.length > 0 ? { to: form.to, roles } : texts.chooseRoles;
    }
    case 'groups': {
      const chosen = groups.filter(({ _id }) => form[boxOf.groups(String(_id))]).map(({ lineGroupId }) => lineGroupId);
      return chosen.length > 0 ? { to: form.to, groups: chosen } : texts.chooseGroups;
    }
    default:
      return texts.chooseTo;
  }
}
