import { type Call, LineRefusal } from './answer';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const HEADER = 'x-line-retry-key';

/** A reply with a retry key is refused. https://developers.line.biz/en/docs/messaging-api/retrying-api-request/ */
export function refuseRetryKey({ headers }: Call): void {
  if (headers[HEADER] !== undefined) throw new LineRefusal(400, 'X-Line-Retry-Key is not supported for this endpoint');
}

/** The retry key of a call, if it has one. Throws LINE's 400 for no UUID and its 409 for a key it accepted before. */
export function retryKeyOf({ headers, world }: Call): string | null {
  const key = headers[HEADER];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !UUID.test(key)) throw new LineRefusal(400, 'Invalid X-Line-Retry-Key');
  const earlier = world.retryKeys.accepted(key);
  if (!earlier) return key;
  throw new LineRefusal(
    409,
    'The retry key is already accepted',
    earlier.sentMessages ? { sentMessages: earlier.sentMessages } : {},
    { 'x-line-accepted-request-id': earlier.requestId },
  );
}
