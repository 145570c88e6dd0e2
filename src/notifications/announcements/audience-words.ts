import { compact } from '../../compact';
import { currentContent } from '../../domain/announcements/announcement.model';
import type { Audience } from '../../domain/announcements/audience';
import { findAnnouncement } from '../../domain/announcements/find-announcement';
import { withinOf, withinWords } from '../../domain/announcements/scope';
import { unitNames } from '../../domain/measures/units.rules';
import { ROLE_NAMES } from '../../ui/role-names';
import type { Announcer } from './announcer';
import { groupName } from './group-name';
import { snippetOf } from './snippet';
import { texts } from './texts';

/** Of many groups, so many are named. */
const MOST_GROUPS = 5;

/** Whom an audience means, in words. */
export async function audienceWords(
  by: Pick<Announcer, 'office' | 'organisation' | 'person' | 'gateway'>,
  audience: Audience,
): Promise<string> {
  const own = withinOf(by) === null ? null : withinWords(by);
  switch (audience.to) {
    case 'everybody':
      return texts.audience.everybody(withinWords(by));
    case 'units':
      return texts.audience.units(unitNames(by.organisation, audience.units));
    case 'roles':
      return texts.audience.roles(
        audience.roles.map((role) => ROLE_NAMES[role]),
        own,
      );
    case 'groups': {
      const names: string[] = [];
      for (const id of audience.groups.slice(0, MOST_GROUPS)) names.push(await groupName(by, id));
      const left = audience.groups.length - names.length;
      return texts.audience.groups(compact([...names, left > 0 && texts.moreGroups(left)]));
    }
    case 'not_acknowledged': {
      const announcement = await findAnnouncement(by.office, audience.announcement);
      return texts.audience.not_acknowledged(snippetOf(currentContent(announcement)));
    }
    case 'not_reported':
      return texts.audience.not_reported(audience.round, audience.fiscalYear, own);
  }
}
