import type { OfficeId } from '../domain/office-store';
import { type LedgerLine, linesOf } from './ledger';

/** What became of one message. `closedAt` is absent while it is under way. */
export type MessageOutcome = Pick<LedgerLine, 'state' | 'closedAt' | 'dropped'>;

/**
 * What became of the messages for one occasion to some recipients, by recipient; who has no message for it is left out.
 * @param to LINE's ids of users or groups
 */
export async function outcomesOf(
  office: OfficeId,
  occasion: string,
  to: readonly string[],
): Promise<Map<string, MessageOutcome>> {
  const asked = new Set(to);
  const lines = await linesOf({ office, occasion, to: { $in: [...to] } });
  return new Map(lines.flatMap((line) => (asked.has(line.to) ? [[line.to, line] as const] : [])));
}
