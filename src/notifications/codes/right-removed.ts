import { z } from 'zod';
import { findOrganisation } from '../../domain/organisations/organisation.model';
import { ROLES, type Role } from '../../domain/people/people.rules';
import { messageAction, textMessage } from '../../line/compose';
import { rightName } from '../../ui/right-names';
import { defineNotification } from '../define-notification';
import { removedTexts } from './removed-texts';

const payloadSchema = z.object({
  role: z.enum([...ROLES] as [Role, ...Role[]]),
  unit: z.string().nullable(),
  /** it was the last one: the person is registered no more */
  isLast: z.boolean(),
});

/** Tells a person that an admin took a right away; it carries all it needs, since of who had no other right nothing is stored. */
export const rightRemoved = defineNotification('right.removed', payloadSchema, {
  why: removedTexts.reason,
  load: findOrganisation,
  write({ payload: { role, unit, isLast } }, organisation) {
    if (!organisation) return null;
    const told = removedTexts.told(organisation.name, rightName(organisation, { role, unit }), isLast);
    return textMessage(told, isLast ? [] : [messageAction(removedTexts.profile)]);
  },
  dropReason: 'left',
});
