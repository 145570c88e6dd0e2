import { supersedeWaiting } from '../../delivery';
import type { OfficeId } from '../../domain/office-store';
import { reviewReminder, reviewWaiting } from './waiting';

interface Reviewer {
  office: OfficeId;
  lineUserId: string;
  now: Date;
}

/** Takes back what waits to tell a reviewer that reports wait: this answer leads there. */
export async function supersedeNotices({ office, lineUserId, now }: Reviewer): Promise<void> {
  await supersedeWaiting(office, lineUserId, [reviewWaiting.kind, reviewReminder.kind], now);
}
