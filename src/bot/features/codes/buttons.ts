import { z } from 'zod';
import { ROLES, type Role } from '../../../domain/people/people.rules';
import { definePostback } from '../../../line/postback';
import { payloads } from '../../../ui/payloads';

const grant = z.object({
  /** the person's id in hexadecimal */
  person: payloads.id,
  role: z.enum([...ROLES] as [Role, ...Role[]]),
  unit: payloads.unit.nullable(),
});
export type GrantPayload = z.infer<typeof grant>;

export const moreStaffButton = definePostback('codes.staff', z.object({ from: payloads.from }));
export const removeButton = definePostback('codes.remove', grant);
export const confirmRemoveButton = definePostback('codes.remove.yes', grant);
export const keepButton = definePostback('codes.remove.no', z.object({}));

const oneCode = z.object({
  /** the id of the code's record in hexadecimal; the code itself is not known any more */
  code: payloads.id,
});
export type OneCode = z.infer<typeof oneCode>;

export const moreCodesButton = definePostback('codes.open', z.object({ from: payloads.from }));
export const revokeButton = definePostback('codes.revoke', oneCode);
export const confirmRevokeButton = definePostback('codes.revoke.yes', oneCode);
export const keepCodeButton = definePostback('codes.revoke.no', z.object({}));
