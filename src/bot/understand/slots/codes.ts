import type { Found } from '../../../domain/thai-text/find-all';

const HALF = '([a-z0-9]{4})';
const DASHED = new RegExp(`(?<![a-z0-9])${HALF}\\s?[-_]\\s?${HALF}(?![a-z0-9])`, 'g');
const JOINED = new RegExp(`(?<![a-z0-9-])(?!code\\b)${HALF}\\s{0,2}${HALF}(?![a-z0-9-])`, 'g');

/**
 * Registration codes: four and four letters or digits, with a dash, joined or apart, at least one letter. `ab3d 9klm` → `AB3D-9KLM`. Where one
 * has a dash, what stands apart is no code (`code km45-7qrs`).
 */
export function findCodes(text: string): Found<string>[] {
  const dashed = codesIn(text, DASHED, () => true);
  return dashed.length > 0 ? dashed : codesIn(text, JOINED, (code) => /\d/.test(code));
}

function codesIn(text: string, shape: RegExp, isCode: (code: string) => boolean): Found<string>[] {
  const found: Found<string>[] = [];
  for (const { 0: all, 1: front = '', 2: back = '', index } of text.matchAll(shape)) {
    if (!/[a-z]/.test(front + back) || !isCode(front + back)) continue;
    found.push({ from: index, to: index + all.length, value: `${front}-${back}`.toUpperCase() });
  }
  return found;
}
