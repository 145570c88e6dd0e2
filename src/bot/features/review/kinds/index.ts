import type { MessageKind } from '../../../../delivery/kinds';
import { approvedKind, returnedKind } from './verdict';
import { reminderKind, waitingKind } from './waiting';

/** What the bot says of its own accord about reviews. */
export const reviewKinds: MessageKind[] = [returnedKind, approvedKind, waitingKind, reminderKind];
