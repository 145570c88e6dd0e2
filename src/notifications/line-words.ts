import type { LedgerLine } from '../delivery';
import { thaiDateTime } from '../domain/calendar/dates';
import { allMessageKinds } from './all-notifications';
import { outcomes } from './outcome-texts';

/** When a line counts as said: when it was closed, else when it was planned. */
export const timeOf = ({ closedAt, createdAt }: LedgerLine): string => thaiDateTime(closedAt ?? createdAt);

/** Why the recipient was to get it, as the recipient is told. */
export function reasonOf(line: LedgerLine): string {
  const kind = allMessageKinds().find((one) => one.kind === line.kind);
  try {
    return kind?.reason(line) ?? outcomes.unknownReason;
  } catch {
    // Lines are kept for over a year: an older one may hold less than the kind asks for today.
    return outcomes.unknownReason;
  }
}

/** What became of a message. @param toSelf said to its recipient */
export function outcomeOf(line: LedgerLine, toSelf: boolean): string {
  const why = line.lastFailure ? outcomes.failure(line.lastFailure) : null;
  switch (line.state) {
    case 'sent':
      return line.rodeWith ? outcomes.rode(timeOf(line)) : outcomes.sent(timeOf(line));
    case 'failed':
      return outcomes.failed(why);
    case 'dropped':
      return toSelf
        ? outcomes.droppedOwn(line.dropped ?? 'nothing_due')
        : outcomes.dropped(line.dropped ?? 'nothing_due');
    default:
      return why === null && line.state === 'queued'
        ? outcomes.waiting(thaiDateTime(line.notBefore))
        : outcomes.underWay(why);
  }
}
