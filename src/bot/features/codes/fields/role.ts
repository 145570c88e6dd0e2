import { ownUnitsOf } from '../../../../domain/organisations/unit-by-words';
import { ROLES } from '../../../../domain/people/people.rules';
import { ROLE_NAMES } from '../../../../ui/role-names';
import { choice } from '../../../forms/fields/choice';
import type { Draft } from '../draft';
import { roleIn } from '../read-command';
import { labels, texts } from '../texts';

/** For whom a code is. */
export const roleField = choice<Draft>({
  name: 'role',
  options: () =>
    ROLES.map((role) => ({ key: role, label: ROLE_NAMES[role], captions: [texts.roleDoes(role)], answer: { role } })),
  sheet: ({ ctx: { organisation } }) => {
    const [unit] = ownUnitsOf(organisation);
    return {
      kicker: organisation.name,
      title: texts.title,
      lines: [texts.askRole],
      notes: [texts.hint([labels.issue, ROLE_NAMES.staff, unit?.name].filter(Boolean).join(' '))],
      altText: texts.alt(texts.askRole),
    };
  },
  named: (text) => {
    const [role] = roleIn(text);
    return role && { role };
  },
});
