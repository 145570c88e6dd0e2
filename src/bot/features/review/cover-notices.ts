import { coverWaiting } from '../../../delivery/cover-waiting';
import type { MemberContext } from '../../context';

/** Takes back what waits to tell a reviewer that reports wait: this answer leads there. */
export async function coverNotices({ officeId, lineUserId, now }: MemberContext): Promise<void> {
  await coverWaiting(officeId, lineUserId, ['review.waiting', 'review.reminder'], now);
}
