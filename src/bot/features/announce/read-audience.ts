import type { Round } from '../../../domain/calendar/dates';
import { unitByWords } from '../../../domain/organisations/unit-by-words';
import { ROLES } from '../../../domain/people/people.rules';
import { ROLE_WORDS } from '../../../ui/role-names';
import type { Lead, Reading } from '../../forms/field';
import { REVIEW } from '../../forms/next-step';
import type { AnnounceMoment, Values } from './draft';
import { audienceOf, keysOf, type Several } from './options';
import { unitAudience } from './scope';
import { labels, texts } from './texts';

/** A kind of audience that was chosen. */
export type Chosen =
  | { to: 'everybody' | Several | 'not_acknowledged' }
  | { to: 'not_reported'; year: number; round: Round };

/** Takes an audience, whichever question about it is asked just now. */
export const takeAudience = (audience: Values['audience']): Lead<Values> => ({ ask: REVIEW, set: { audience } });

/** Takes a kind of audience; which of it is meant is asked for. */
export function chooseAudience(chosen: Chosen, { audience }: Pick<Values, 'audience'>): Lead<Values> {
  switch (chosen.to) {
    case 'everybody':
      return takeAudience({ to: 'everybody' });
    case 'not_reported':
      return takeAudience({ to: chosen.to, fiscalYear: chosen.year, round: chosen.round });
    case 'not_acknowledged':
      return { ask: 'earlier' };
    default:
      return { ask: chosen.to, set: { audience: audienceOf(chosen.to, keysOf(chosen.to, audience)) } };
  }
}

/**
 * Reads whom an announcement is for, in words: a button's label, a role, a unit.
 * @throws Refusal `other_unit`
 */
export async function readAudience(text: string, { ctx, draft }: AnnounceMoment): Promise<Reading<Values>> {
  for (const to of ['everybody', 'units', 'roles', 'groups', 'not_acknowledged'] as const) {
    if (text === labels[to]) return chooseAudience({ to }, draft);
  }
  const role = ROLES.find((one) => ROLE_WORDS[one].includes(text));
  if (role) return takeAudience({ to: 'roles', roles: [role] });
  const unit = unitByWords(ctx.organisation, text);
  return unit ? takeAudience(await unitAudience(ctx, unit.name)) : { retry: texts.chooseHint };
}
