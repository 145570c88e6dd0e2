import { createHmac, timingSafeEqual } from 'node:crypto';

/** LINE's signature of a webhook body: Base64(HMAC-SHA256(channel secret, raw bytes)). */
export function sign(channelSecret: string, body: Buffer): Buffer {
  // A digest that Node gives as bytes has memory of its own, which costs a quarter of it all; these share theirs.
  return Buffer.from(createHmac('sha256', channelSecret).update(body).digest('base64'), 'base64');
}

/**
 * Whether the value of `x-line-signature` belongs to these raw bytes. Compares in constant time.
 * https://developers.line.biz/en/docs/messaging-api/verify-webhook-signature/
 */
export function isSignedBy(channelSecret: string, body: Buffer, signature: string | undefined): boolean {
  if (!signature) return false;
  const given = Buffer.from(signature, 'base64');
  const expected = sign(channelSecret, body);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
