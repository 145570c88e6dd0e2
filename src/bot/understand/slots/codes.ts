import type { Found } from '../../../domain/thai-text/find-all';

const CODE = /(?<![a-z0-9])([a-z0-9]{4})\s?[-_ ]?\s?([a-z0-9]{4})(?![a-z0-9])/g;

/** Registration codes: four and four letters or digits, joined, apart or with a dash, at least one letter. `ab3d 9klm` → `AB3D-9KLM` */
export function findCodes(text: string): Found<string>[] {
  const found: Found<string>[] = [];
  for (const match of text.matchAll(CODE)) {
    const [all, front = '', back = ''] = match;
    if (!/[a-z]/.test(front + back)) continue;
    if (!/\d/.test(front + back) && !all.includes('-')) continue;
    found.push({ from: match.index, to: match.index + all.length, value: `${front}-${back}`.toUpperCase() });
  }
  return found;
}
