import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';

/** LINE's signature of a webhook body: Base64(HMAC-SHA256(channel secret, raw bytes)). */
export function sign(channelSecret: string, body: Buffer): Buffer {
  return createHmac('sha256', channelSecret).update(body).digest();
}

/**
 * Gives what tells whether the value of `x-line-signature` belongs to raw bytes. Compares in constant time. The key is read once, and the
 * texts are compared: a digest as bytes gets memory of its own each time, which costs more than the text.
 * https://developers.line.biz/en/docs/messaging-api/verify-webhook-signature/
 */
export function signatureCheck(channelSecret: string): (body: Buffer, signature: string | undefined) => boolean {
  const key = createSecretKey(channelSecret, 'utf8');
  return (body, signature) => {
    if (!signature) return false;
    const given = Buffer.from(signature);
    const expected = Buffer.from(createHmac('sha256', key).update(body).digest('base64'));
    return given.length === expected.length && timingSafeEqual(given, expected);
  };
}
