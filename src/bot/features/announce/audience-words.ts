import { compact } from '../../../compact';
import { currentContent } from '../../../domain/announcements/announcement.model';
import type { Audience } from '../../../domain/announcements/audience';
import { findAnnouncement } from '../../../domain/announcements/find-announcement';
import { unitNames } from '../../../domain/measures/units.rules';
import { snippetOf } from '../../../notifications/announcements/snippet';
import { ROLE_NAMES } from '../../../ui/role-names';
import type { MemberContext } from '../../context';
import { groupName } from './linked-groups';
import { withinOf, withinWords } from './scope';
import { texts } from './texts';

/** Of many groups, so many are named. */
const MOST_GROUPS = 5;

/** Whom an audience means, in words. */
export async function audienceWords(ctx: MemberContext, audience: Audience): Promise<string> {
  const own = withinOf(ctx) === null ? null : withinWords(ctx);
  switch (audience.to) {
    case 'everybody':
      return texts.audience.everybody(withinWords(ctx));
    case 'units':
      return texts.audience.units(unitNames(ctx.organisation, audience.units));
    case 'roles':
      return texts.audience.roles(
        audience.roles.map((role) => ROLE_NAMES[role]),
        own,
      );
    case 'groups': {
      const names: string[] = [];
      for (const id of audience.groups.slice(0, MOST_GROUPS)) names.push(await groupName(ctx, id));
      const left = audience.groups.length - names.length;
      return texts.audience.groups(compact([...names, left > 0 && texts.moreGroups(left)]));
    }
    case 'not_acknowledged': {
      const announcement = await findAnnouncement(ctx.office, audience.announcement);
      return texts.audience.not_acknowledged(snippetOf(currentContent(announcement)));
    }
    case 'not_reported':
      return texts.audience.not_reported(audience.round, audience.fiscalYear, own);
  }
}
