import type { InboxRow } from './inbox';

/**
 * Pictures and files often come one after the other, each as an event of its own. One waits this long for the next: what has a successor
 * says nothing, the last one answers for all, by its own reply token, while that is fresh.
 */
export const SETTLE_MS = 3_000;

const MEDIA = ['image', 'video', 'audio', 'file'];

interface Shape {
  type?: unknown;
  message?: { type?: unknown };
  source?: { userId?: unknown; groupId?: unknown; roomId?: unknown };
}

/** When a picture or file is handled if nothing follows it; undefined: it is another event, which waits for nothing. */
export function settlesAt(event: object, receivedAt: Date): Date | undefined {
  return isMedia(event) ? new Date(receivedAt.getTime() + SETTLE_MS) : undefined;
}

/** Whether a row is not to be worked yet: it waits for its next try, or for what may follow. @param next the row behind it */
export function isWaiting({ notBefore, state, tries }: InboxRow, next: InboxRow | undefined, now: Date): boolean {
  if (!notBefore || notBefore <= now) return false;
  const settles = state === 'new' && tries === 0;
  return !(settles && next);
}

/** Whether another picture or file from the same chat stands right behind this one. */
export function isFollowed(row: InboxRow, next: InboxRow | undefined): boolean {
  if (!next) return false;
  const one = shapeOf(row);
  if (!isMedia(one)) return false;
  const other = shapeOf(next);
  return isMedia(other) && chatOf(one) === chatOf(other);
}

const isMedia = ({ type, message }: Shape): boolean =>
  type === 'message' && typeof message?.type === 'string' && MEDIA.includes(message.type);

const chatOf = ({ source }: Shape): unknown => source?.groupId ?? source?.roomId ?? source?.userId;

const shapeOf = ({ body }: InboxRow): Shape => JSON.parse(body ?? '{}') as Shape;
