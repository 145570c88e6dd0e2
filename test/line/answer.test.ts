import { type Answer, asMaybeSent, fromStored, isFresh, nextTryAt, tryReply } from '../../src/line/answer';
import { FixedMessages } from '../../src/line/fixed-messages';
import type { Gateway } from '../../src/line/gateway';
import { LineError } from '../../src/line/line-error';

const refused = new LineError('refused', 400, false, 'refused', 'of the refusal');
const unauthorised = new LineError('refused', 401, false, 'unauthorised');
const forbidden = new LineError('refused', 403, false, 'forbidden');
const limited = new LineError('limited', 429, false, 'limited');
const failed = new LineError('unreached', 500, true, 'failed');
const unreachable = new LineError('unreached', null, false, 'no connection');
const ok = { requestId: 'r', alreadyAccepted: false };

const received = new Date('2026-11-20T03:00:00Z');
const after = (seconds: number): Date => new Date(received.getTime() + seconds * 1000);

/** What LINE says to a reply. */
const line = (says: unknown): Pick<Gateway, 'reply'> => ({
  reply: async () => {
    if (says instanceof Error) throw says;
    return says as typeof ok;
  },
});

const answer = (change: Partial<Answer> = {}): Answer => ({
  replyToken: 'token',
  to: 'U1',
  messages: FixedMessages.of([{ type: 'text', text: 'x' }]),
  maybeSent: false,
  ...change,
});

test.each([
  ['a reply that LINE takes is sent', {}, ok, { state: 'sent', requestId: 'r' }],
  [
    'a token refused without a try before was not used',
    {},
    refused,
    { state: 'refused', status: 400, requestId: 'of the refusal' },
  ],
  [
    'a token refused after an unclear try means it arrived',
    { maybeSent: true },
    refused,
    { state: 'sent', requestId: null },
  ],
  ['a limit waits and is clear', {}, limited, { state: 'waits', maybeSent: false }],
  ['a failure of LINE leaves it unclear', {}, failed, { state: 'waits', maybeSent: true }],
  ['no connection leaves it clear', {}, unreachable, { state: 'waits', maybeSent: false }],
  ['what was unclear stays unclear', { maybeSent: true }, limited, { state: 'waits', maybeSent: true }],
  ['a wrong access token says nothing of the answer', {}, unauthorised, { state: 'waits', maybeSent: false }],
  ['nor whether an unclear try arrived', { maybeSent: true }, unauthorised, { state: 'waits', maybeSent: true }],
  ['what our channel may not do now waits too', {}, forbidden, { state: 'waits', maybeSent: false }],
] as const)('%s', async (_, change, says, outcome) => {
  expect(await tryReply(line(says), answer(change))).toEqual(outcome);
});

test.each([
  [0, 'token', true],
  [49.999, 'token', true],
  [50, 'token', false],
  [0, null, false],
])('after %d s with the token %s, a reply is possible: %s', (seconds, replyToken, expected) => {
  expect(isFresh(answer({ replyToken }), received, after(seconds))).toBe(expected);
});

test.each([
  [0, 0.5],
  [3, 4],
  [30, 35],
  [48, 50],
])('what waits for LINE at %d s is tried again at %d s', (seconds, next) => {
  expect(nextTryAt(received, after(seconds))).toEqual(after(next));
});

test('an answer is read as it was stored, and as an older version stored it', () => {
  const one = answer({ riders: 0, by: 'a' });
  const stored = asMaybeSent(one);
  expect(stored.messages).toBe('[{"type":"text","text":"x"}]');
  expect(fromStored(stored)).toEqual({ ...one, maybeSent: true });
  expect(fromStored({ ...stored, messages: [{ type: 'text', text: 'x' }] })).toEqual({ ...one, maybeSent: true });
});
