import { sendAnswer } from '../../src/line/answer';
import type { Gateway } from '../../src/line/gateway';
import type { Answer } from '../../src/line/inbox';
import { LineError } from '../../src/line/line-error';
import { silentLog } from '../../src/log';

const refused = new LineError('refused', 400, false, 'refused');
const limited = new LineError('limited', 429, false, 'limited');
const failed = new LineError('unreached', 500, true, 'failed');
const unreachable = new LineError('unreached', null, false, 'no connection');
const ok = { requestId: 'r', alreadyAccepted: false };
const accepted = { requestId: 'first', alreadyAccepted: true };

const received = new Date('2026-11-20T03:00:00Z');
const after = (seconds: number): Date => new Date(received.getTime() + seconds * 1000);

/** What LINE says to a reply and to a push, and which of the two were asked. */
function line(says: { reply?: unknown; push?: unknown }) {
  const asked: string[] = [];
  const answerWith = (name: 'reply' | 'push') => async () => {
    asked.push(name);
    const said = says[name];
    if (said instanceof Error) throw said;
    return said as typeof ok;
  };
  return { asked, gateway: { reply: answerWith('reply'), push: answerWith('push') } as unknown as Gateway };
}

const answer = (change: Partial<Answer> = {}): Answer => ({
  replyToken: 'token',
  to: 'U1',
  messages: [{ type: 'text', text: 'x' }],
  retryKey: '123e4567-e89b-42d3-a456-426614174000',
  maybeSent: false,
  ...change,
});

const sent = { state: 'sent', requestId: 'r' };
const again = (change: Partial<Answer>) => ({ state: 'again', answer: answer(change) });

test.each([
  ['a fresh token replies', {}, 0, { reply: ok }, ['reply'], sent],
  ['at 49 s the token is still good', {}, 49, { reply: ok }, ['reply'], sent],
  ['at 50 s a push is safer', {}, 50, { push: ok }, ['push'], sent],
  [
    'a push that LINE had already taken is sent',
    {},
    60,
    { push: accepted },
    ['push'],
    { state: 'sent', requestId: 'first' },
  ],
  [
    'a refused token that was never tried leads to a push',
    {},
    1,
    { reply: refused, push: ok },
    ['reply', 'push'],
    sent,
  ],
  [
    'a refused token after an unclear try means it arrived',
    { maybeSent: true },
    5,
    { reply: refused },
    ['reply'],
    { state: 'sent', requestId: null },
  ],
  ['an unclear try with a stale token is not repeated', { maybeSent: true }, 60, {}, [], { state: 'unknown' }],
  ['a limit is tried again and is clear', {}, 1, { reply: limited }, ['reply'], again({})],
  ['a failure of LINE leaves it unclear', {}, 1, { reply: failed }, ['reply'], again({ maybeSent: true })],
  ['no connection leaves it clear', {}, 1, { reply: unreachable }, ['reply'], again({})],
  ['what was unclear stays unclear', { maybeSent: true }, 1, { reply: limited }, ['reply'], again({ maybeSent: true })],
  [
    'both refused is a message that LINE does not take',
    {},
    1,
    { reply: refused, push: refused },
    ['reply', 'push'],
    { state: 'refused' },
  ],
  [
    'a failing push is safe to repeat by its key',
    {},
    60,
    { push: failed },
    ['push'],
    again({ replyToken: null, maybeSent: true }),
  ],
  [
    'an unclear push is repeated while LINE knows its key',
    { replyToken: null, maybeSent: true },
    24 * 3600 - 1,
    { push: accepted },
    ['push'],
    { state: 'sent', requestId: 'first' },
  ],
  ['after a day it is not', { replyToken: null, maybeSent: true }, 24 * 3600, {}, [], { state: 'unknown' }],
  ['a limited push is clear', {}, 60, { push: limited }, ['push'], again({ replyToken: null })],
  ['an event without a token is pushed', { replyToken: null }, 0, { push: ok }, ['push'], sent],
  ['an event without a chat cannot be answered', { replyToken: null, to: null }, 0, {}, [], { state: 'refused' }],
] as const)('%s', async (_, change, seconds, says, asked, outcome) => {
  const stub = line(says);

  const result = await sendAnswer(stub.gateway, answer(change), received, after(seconds), silentLog);

  expect(result).toEqual(outcome);
  expect(stub.asked).toEqual(asked);
});
