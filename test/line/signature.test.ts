import fc from 'fast-check';
import { sign, signatureCheck } from '../../src/line/signature';

const SECRET = 'a-channel-secret';
const isSigned = signatureCheck(SECRET);
const signed = (body: Buffer, secret = SECRET): string => sign(secret, body).toString('base64');

// Computed with openssl: printf '{"events":[]}' | openssl dgst -sha256 -hmac a-channel-secret -binary | base64
test('is Base64 of HMAC-SHA256 of the raw bytes', () => {
  expect(signed(Buffer.from('{"events":[]}'))).toBe('6iPY11bJcYb83r/mdCxKazLgOEkFDue5KBrfspsTPEc=');
});

test.each([
  ['none', undefined],
  ['an empty one', ''],
  ['one of another channel', signed(Buffer.from('{}'), 'another-secret')],
  ['one of another body', signed(Buffer.from('{ }'))],
  ['one that is cut off', signed(Buffer.from('{}')).slice(0, -4)],
  ['one with more behind it', `${signed(Buffer.from('{}')).slice(0, -1)}AAAA`],
  ['no Base64', '????'],
])('%s does not do', (_what, signature) => {
  expect(isSigned(Buffer.from('{}'), signature)).toBe(false);
});

test('whatever was signed is taken, and nothing else that differs by one byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), (bytes, at) => {
      const body = Buffer.from(bytes);
      const signature = signed(body);
      expect(isSigned(body, signature)).toBe(true);
      const other = Buffer.from(body);
      other[at % other.length] = ((other[at % other.length] ?? 0) + 1) % 256;
      expect(isSigned(other, signature)).toBe(false);
    }),
  );
});

test('a secret may be as long as it likes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), fc.string(), (secret, text) => {
      const body = Buffer.from(text);
      expect(signatureCheck(secret)(body, signed(body, secret))).toBe(true);
    }),
  );
});
