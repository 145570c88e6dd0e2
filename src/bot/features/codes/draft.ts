import type { z } from 'zod';
import { isOfUnit, type Role } from '../../../domain/people/people.rules';
import { CODE_DAYS, MOST_CODE_DAYS, MOST_CODE_USES, mostUsesOf } from '../../../domain/people/registration-code.rules';
import type { codeDraft } from '../../../notifications/codes/buttons';

/** For how many people one code may be, as it is offered. */
export const USES: Record<Role, readonly number[]> = {
  staff: [1, 5, 20, 100],
  supervisor: [1, 5],
  executive: [1, 5],
  admin: [1],
};
export const MOST_USES = MOST_CODE_USES;
/** For how many days a code may be good. */
export const DAYS: readonly number[] = [1, CODE_DAYS, MOST_CODE_DAYS];
export const MOST_DAYS = MOST_CODE_DAYS;

/** What was said so far of a code that is to be issued. */
export type Draft = z.infer<typeof codeDraft>;

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
  return {
    role,
    unit: needsUnit(draft) ? (unit ?? null) : null,
    uses: Math.min(uses, mostUsesOf(role)),
    days,
    request,
  };
}
