import type { OfficeId } from '../domain/office-store';
import { Outbox, type OutboxRow } from './outbox.model';

/** What became of one message. `closedAt` is absent while it is under way. */
export type MessageOutcome = Pick<OutboxRow, 'state' | 'closedAt' | 'dropped'>;

/**
 * What became of the messages for one occasion to some recipients, by recipient; who has no message for it is left out.
 * @param to LINE's ids of users or groups
 */
export async function outcomesOf(
  office: OfficeId,
  occasion: string,
  to: readonly string[],
): Promise<Map<string, MessageOutcome>> {
  const rows = await Outbox.find(
    { office, occasion, to: { $in: [...to] } },
    { _id: 0, to: 1, state: 1, closedAt: 1, dropped: 1 },
  )
    .lean<(MessageOutcome & { to: string })[]>()
    .exec();
  return new Map(rows.map(({ to: recipient, ...outcome }) => [recipient, outcome]));
}
