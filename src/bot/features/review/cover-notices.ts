import { coverWaiting } from '../../../delivery/cover-waiting';
import type { MemberContext } from '../../context';

/** Takes back what waits to tell a reviewer that reports wait: this answer leads there. */
export async function coverNotices({ office, lineUserId, now }: MemberContext): Promise<void> {
  await coverWaiting(office, lineUserId, ['review.waiting', 'review.reminder'], now);
}
