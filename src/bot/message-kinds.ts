import type { MessageKind } from '../delivery/kinds';
import { newsKind as handoverNewsKind, offerKind as handoverOfferKind } from './features/handover/kinds';
import { groupKind } from './features/reminders/group-kind';
import { notMineKind } from './features/reminders/not-mine-kind';
import { nudgeKind } from './features/reminders/nudge-kind';
import { personKind } from './features/reminders/person-kind';
import { reviewKinds } from './features/review/kinds';

/** Every kind of message that the bot starts itself, for the workers that send and for the ledger that explains. */
export function allMessageKinds(): MessageKind[] {
  return [handoverOfferKind, handoverNewsKind, personKind, groupKind, nudgeKind, notMineKind, ...reviewKinds];
}
