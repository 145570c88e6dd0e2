import type { Organisation } from '../../../domain/organisations/organisation.model';
import { unitByWords } from '../../../domain/organisations/unit-by-words';
import { isOfUnit, ROLES } from '../../../domain/people/people.rules';
import { toArabicDigits } from '../../../domain/thai-text/digits';
import { ROLE_WORDS } from '../../../ui/role-names';
import { type Draft, MOST_DAYS, MOST_USES } from './draft';

const USES_SAID = /(\d+)\s*คน/u;
const DAYS_SAID = /(\d+)\s*วัน/u;

export interface ReadCommand {
  draft: Draft;
  /** words that should name a unit and name none */
  unknownUnit: string | null;
}

/**
 * Reads what is said behind ออกรหัส, `เจ้าหน้าที่ กองคลัง 5 คน 14 วัน`; any part may be missing. A command that names whom the code is for is for one
 * person unless it says otherwise; numbers beyond what is allowed are brought into it.
 * @param request key of the event
 */
export function readCommand(organisation: Pick<Organisation, 'units'>, words: string, request: string): ReadCommand {
  let rest = toArabicDigits(words);
  const take = (pattern: RegExp, most: number): number | undefined => {
    const [all, said] = pattern.exec(rest) ?? [];
    if (!all) return undefined;
    rest = rest.replace(all, ' ');
    return Math.min(Math.max(Number(said), 1), most);
  };
  const uses = take(USES_SAID, MOST_USES);
  const days = take(DAYS_SAID, MOST_DAYS);

  const said = rest.replace(/^\s*(?:ให้|สำหรับ|ของ)?\s*/u, '');
  const [role, word] = roleIn(said);
  const unitWords = said
    .slice(word.length)
    .replace(/^\s*(?:ของ|ที่)?\s*/u, '')
    .trim();
  const unit = unitByWords(organisation, unitWords);
  const isWhole = role !== null && (!isOfUnit(role) || unit !== null);
  return {
    draft: {
      ...(role && { role }),
      ...(unit && { unit: unit.key }),
      ...((uses ?? isWhole) ? { uses: uses ?? 1 } : {}),
      ...(days && { days }),
      request,
    },
    unknownUnit: unitWords !== '' && unit === null && (role === null || isOfUnit(role)) ? unitWords : null,
  };
}

/** The role a text begins with, and the word for it; the longest word counts. */
export function roleIn(text: string): [(typeof ROLES)[number] | null, string] {
  const found = ROLES.flatMap((role) => ROLE_WORDS[role].map((word) => [role, word] as const))
    .filter(([, word]) => text.toLowerCase().startsWith(word))
    .sort(([, one], [, other]) => other.length - one.length);
  const [longest] = found;
  return longest ? [longest[0], longest[1]] : [null, ''];
}
