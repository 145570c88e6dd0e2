/**
 * The front door of delivery: what the rest of the house may know of it. Everything else in this folder is its own business, which
 * `npm run check` keeps so.
 */
export { addToWaiting } from './add-to-waiting';
export { alreadyTold } from './already-told';
export { anonymiseClosed, anonymiseClosedSince, isAnyoneToAnonymise } from './anonymise-closed';
export { noteReach } from './check-recipients';
export { countMessages } from './count-messages';
export { countOutcomes } from './count-outcomes';
export type { DropReason } from './drop-reason';
export { hasDueEnvelopes, openMessages } from './due-envelopes';
export { enqueue, enqueueAhead, type Outgoing, type Recipient, ROWS_AT_ONCE } from './enqueue';
export { forgetRecipient, forgottenId } from './forget-recipient';
export { type MessageKind, type OfOffice, type Prepared, rowKey } from './kinds';
export { countLedger, failedOf, type LedgerLine, ledgerOf, linesOf, unsentOf } from './ledger';
export { type ListTold, listsTold } from './lists-told';
export { moveRecipient } from './move-recipient';
export { type Envelope, Outbox, type Priority } from './outbox.model';
export { outboxLateness, outboxProblems } from './outbox-problems';
export { type MessageOutcome, outcomesOf } from './outcomes';
export { createPiggyback } from './piggyback';
export { prepareDelivery } from './prepare-delivery';
export { MonthlyQuota, type QuotaFigures } from './quota';
export type { OnQuotaUsed } from './quota-allocator';
export { createRecentlySent, type RecentlySent } from './recently-sent';
export { type OutboxRow, rowsOf } from './rows';
export { Sender, type SenderOptions } from './sender';
export { supersedeWaiting } from './supersede-waiting';
export { tokenRefusedSince } from './token-refusal.model';
export { TokenWatch, tokenProblems } from './token-watch';
export { notePiggyback, piggybackJoined, piggybacksJoined, type WaitingOf } from './waiting-piggyback';
