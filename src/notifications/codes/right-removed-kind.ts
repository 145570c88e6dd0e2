import { z } from 'zod';
import { type MessageKind, type Prepared, rowKey } from '../../delivery/kinds';
import { findOrganisation } from '../../domain/organisations/organisation.model';
import { ROLES, type Role } from '../../domain/people/people.rules';
import { messageAction, textMessage } from '../../line/compose';
import { rightName } from '../../ui/right-names';
import { removedTexts } from './removed-texts';

export const RIGHT_REMOVED = 'right.removed';

const removed = z.object({
  role: z.enum([...ROLES] as [Role, ...Role[]]),
  unit: z.string().nullable(),
  /** it was the last one: the person is registered no more */
  isLast: z.boolean(),
});
export type RemovedRight = z.infer<typeof removed>;

/** Tells a person that an admin took a right away; it carries all it needs, since of who had no other right nothing is stored. */
export const rightRemovedKind: MessageKind = {
  kind: RIGHT_REMOVED,
  async prepare(office, rows) {
    const organisation = await findOrganisation(office);
    return new Map(
      rows.map((row): [string, Prepared] => {
        if (!organisation) return [rowKey(row), { drop: 'left' }];
        const { role, unit, isLast } = removed.parse(row.payload);
        const told = removedTexts.told(organisation.name, rightName(organisation, { role, unit }), isLast);
        return [rowKey(row), { send: [textMessage(told, isLast ? [] : [messageAction(removedTexts.profile)])] }];
      }),
    );
  },
  reason: () => removedTexts.reason,
};
