import { z } from 'zod';
import { isOfUnit, ROLES, type Role } from '../../../domain/people/people.rules';
import { CODE_DAYS, MOST_CODE_DAYS } from '../../../domain/people/registration-code.rules';

/** For how many people one code may be. An admin's is for one: it opens everything. */
export const USES: Record<Role, readonly number[]> = {
  staff: [1, 5, 20, 100],
  supervisor: [1, 5],
  executive: [1, 5],
  admin: [1],
};
export const MOST_USES = 100;
/** For how many days a code may be good. */
export const DAYS: readonly number[] = [1, CODE_DAYS, MOST_CODE_DAYS];
export const MOST_DAYS = MOST_CODE_DAYS;

/** What was said so far of a code that is to be issued. */
export const draftSchema = z.object({
  role: z.enum([...ROLES] as [Role, ...Role[]]).optional(),
  /** unit key */
  unit: z.string().max(60).optional(),
  uses: z.int().min(1).max(MOST_USES).optional(),
  days: z.int().min(1).max(MOST_DAYS).optional(),
  /** the event that began it: what one request issues is issued once */
  request: z.string().max(40),
});
export type Draft = z.infer<typeof draftSchema>;

/** A draft of which nothing is left to be asked. */
export interface ReadyDraft {
  role: Role;
  unit: string | null;
  uses: number;
  days: number;
  request: string;
}

/** Whether a code is for a role that is held in a unit. */
export const needsUnit = ({ role }: Pick<Draft, 'role'>): boolean => role !== undefined && isOfUnit(role);

/** A draft as it is to be issued. @throws Error when it is not for anybody yet */
export function readyOf(draft: Draft): ReadyDraft {
  const { role, unit, uses = 1, days = CODE_DAYS, request } = draft;
  if (role === undefined) throw new Error('a code is for some role');
  const most = Math.max(...USES[role]);
  return { role, unit: needsUnit(draft) ? (unit ?? null) : null, uses: Math.min(uses, most), days, request };
}
