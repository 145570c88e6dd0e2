import type { Role } from '../domain/people/people.rules';

/** The words for roles, the same everywhere. */
export const ROLE_NAMES: Record<Role, string> = {
  staff: 'เจ้าหน้าที่',
  supervisor: 'หัวหน้าหน่วยงาน',
  executive: 'ผู้บริหาร',
  admin: 'ผู้ดูแลระบบ',
};

/** Thai enumeration: `ก`, `ก และ ข`, `ก ข และ ค`. */
export function listInThai(words: readonly string[], joiner = 'และ'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(' ')} ${joiner} ${words[words.length - 1]}`;
}
