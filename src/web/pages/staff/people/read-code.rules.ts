import type { Organisation } from '../../../../domain/organisations/organisation.model';
import { type Grant, isOfUnit, ROLES } from '../../../../domain/people/people.rules';
import { MOST_CODE_DAYS, mostUsesOf } from '../../../../domain/people/registration-code.rules';
import { plainText } from '../../../../domain/thai-text/comparable';
import { texts } from './texts';

/** The inputs of a code that is to be issued. */
export type CodeInputName = 'role' | 'unit' | 'uses' | 'days';
export type CodeProblems = Partial<Record<CodeInputName, string>>;
export interface CodeRead extends Grant {
  uses: number;
  days: number;
}

/** What a form asks for; or beside which inputs what is said. */
export function readCode(
  form: Readonly<Record<string, string>>,
  { units }: Pick<Organisation, 'units'>,
): { code: CodeRead } | { problems: CodeProblems } {
  const role = ROLES.find((one) => one === form.role);
  if (!role) return { problems: { role: texts.badRole } };
  const unit = isOfUnit(role) ? units.find(({ key, group }) => key === form.unit && !group) : undefined;
  const [uses, days, most] = [numberIn(form.uses), numberIn(form.days), mostUsesOf(role)];
  const problems: CodeProblems = {
    ...(isOfUnit(role) && !unit && { unit: texts.badUnit }),
    ...((uses < 1 || uses > most) && { uses: texts.badUses(most) }),
    ...((days < 1 || days > MOST_CODE_DAYS) && { days: texts.badDays(MOST_CODE_DAYS) }),
  };
  return Object.keys(problems).length > 0 ? { problems } : { code: { role, unit: unit?.key ?? null, uses, days } };
}

/** 0: it is no number. */
const numberIn = (said = ''): number => {
  const text = plainText(said);
  return /^\d{1,3}$/.test(text) ? Number(text) : 0;
};
