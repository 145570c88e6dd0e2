/** Why a message that was planned did not go out. The ledger gives it in words. */
export type DropReason =
  | 'left' // no longer registered (removed, moved away, withdrew consent); for a group: the bot is no longer in it
  | 'blocked' // blocked the bot
  | 'quiet' // asked for no notifications (งดแจ้งเตือน)
  | 'nothing_due' // what it was about has been done or moved meanwhile
  | 'superseded' // another message said the same
  | 'cancelled' // its sender took it back
  | 'too_late'; // could not be sent before it lost its sense

/** A reason as it is stored. The versions before wrote `covered` for `superseded`; the ledger keeps theirs for 400 days. */
export type StoredDropReason = DropReason | 'covered';

/** The reason that a stored one means today. */
export const dropReasonOf = (stored: StoredDropReason): DropReason => (stored === 'covered' ? 'superseded' : stored);
