import { shownMark } from '../../domain/shown-mark';
import type { Finding } from './finding';

/** Which findings somebody has seen, as a button or a form says it. */
export function seenOf(findings: readonly Finding[]): string {
  const said = findings.map(({ text }) => text).join('\n');
  return shownMark(said);
}
