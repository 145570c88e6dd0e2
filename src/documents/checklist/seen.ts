import { createHash } from 'node:crypto';
import type { Finding } from './finding';

/** Which findings somebody has seen, as a button or a form says it. */
export function seenOf(findings: readonly Finding[]): string {
  const said = findings.map(({ text }) => text).join('\n');
  return createHash('sha256').update(said).digest('base64url').slice(0, 16);
}
