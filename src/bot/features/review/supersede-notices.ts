import { supersedeWaiting } from '../../../delivery/supersede-waiting';
import type { MemberContext } from '../../context';

/** Takes back what waits to tell a reviewer that reports wait: this answer leads there. */
export async function supersedeNotices({ office, lineUserId, now }: MemberContext): Promise<void> {
  await supersedeWaiting(office, lineUserId, ['review.waiting', 'review.reminder'], now);
}
