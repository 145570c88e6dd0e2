import { z } from 'zod';
import { ROLES, type Role } from '../../domain/people/people.rules';
import { MOST_CODE_DAYS, MOST_CODE_USES } from '../../domain/people/registration-code.rules';
import { definePostback } from '../../line/postback';

/** What was said so far of a code that is to be issued. */
export const codeDraft = z.object({
  role: z.enum([...ROLES] as [Role, ...Role[]]).optional(),
  /** unit key */
  unit: z.string().max(60).optional(),
  uses: z.int().min(1).max(MOST_CODE_USES).optional(),
  days: z.int().min(1).max(MOST_CODE_DAYS).optional(),
  /** what began it: one request issues one code */
  request: z.string().max(40),
});

/** Goes on with a code: asks for what is missing, or issues it. */
export const codeButton = definePostback('codes.go', codeDraft);

/** The request of a code that takes the place of one that expired: it is issued once. @param id of the record of the expired one */
export const renewalOf = (id: unknown): string => `renew/${String(id)}`;
