import { supersedeWaiting } from '../../delivery';
import type { OfficeId } from '../../domain/office-store';

interface Reviewer {
  office: OfficeId;
  lineUserId: string;
  now: Date;
}

/** Takes back what waits to tell a reviewer that reports wait: this answer leads there. */
export async function supersedeNotices({ office, lineUserId, now }: Reviewer): Promise<void> {
  await supersedeWaiting(office, lineUserId, ['review.waiting', 'review.reminder'], now);
}
