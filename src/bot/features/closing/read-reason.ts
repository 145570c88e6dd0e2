/** Words that a reason begins with. */
const BECAUSE = /(?:เพราะ(?:ว่า)?|เนื่องจาก(?:ว่า)?|(?:ด้วย)?เหตุผล(?:คือ|ว่า)?)\s*:?\s*/u;

/**
 * Parts what was said behind the command: what is to be closed, and why. A measure in the reason is not one that is to be closed.
 * @returns `reason` null: none was said
 */
export function readReason(said: string): { what: string; reason: string | null } {
  const found = BECAUSE.exec(said);
  if (!found) return { what: said, reason: null };
  return { what: said.slice(0, found.index), reason: said.slice(found.index + found[0].length).trim() || null };
}
