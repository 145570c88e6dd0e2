import { randomUUID } from 'node:crypto';
import { type Answer, type Stage, setStage } from './stage';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage({ monthlyQuota: 10 });
});
afterEach(() => stage.close());

const STAFF = 'staff-1';
const GROUP = 'unit-group';
const HOUR_MS = 60 * 60 * 1000;
const hello = [{ type: 'text', text: 'สวัสดี' }];
const userId = (key = STAFF) => stage.world.people.person(key).userId;
const said = (key = STAFF) =>
  stage.world
    .history(key)
    .filter(({ sender }) => sender === 'bot')
    .map(({ message }) => message.text);
const push = (body: Record<string, unknown>, headers: Record<string, string> = {}) =>
  stage.call('POST', '/v2/bot/message/push', { messages: hello, ...body }, headers);
const tokenOf = async (text = 'ถาม') => {
  await stage.world.talking.sendText(STAFF, text);
  return stage.received.at(-1)?.replyToken ?? '';
};
const expectRefusal = ({ status, body }: Answer, expected: number, message: string | RegExp) => {
  expect(status).toBe(expected);
  expect(body.message).toMatch(message);
};

describe('replies', () => {
  test('a reply stands in the chat of its event and costs nothing', async () => {
    const { status, body } = await stage.reply(await tokenOf(), 'ตอบ');
    expect(status).toBe(200);
    expect(body).toEqual({ sentMessages: [{ id: expect.stringMatching(/^\d+$/), quoteToken: expect.any(String) }] });
    expect(said()).toEqual(['ตอบ']);
    expect(stage.world.quota.used).toBe(0);
  });

  test('a token works once', async () => {
    const token = await tokenOf();
    await stage.reply(token, 'ตอบ');
    expectRefusal(await stage.reply(token, 'ซ้ำ'), 400, 'Invalid reply token');
    expect(said()).toEqual(['ตอบ']);
  });

  test('a refused reply leaves its token usable', async () => {
    const token = await tokenOf();
    expect((await stage.reply(token, '')).status).toBe(400);
    expect((await stage.reply(token, 'ตอบ')).status).toBe(200);
  });

  test.each([
    ['at one minute', 60_000 - 500, 200],
    ['after one minute', 60_000 + 1, 400],
  ])('a token %s of the clock', async (_, ms, status) => {
    const token = await tokenOf();
    stage.clock.advance(ms);
    expect((await stage.reply(token, 'ตอบ')).status).toBe(status);
  });

  test('a token that never was is refused', async () => {
    expectRefusal(await stage.reply('0'.repeat(32), 'ตอบ'), 400, 'Invalid reply token');
  });

  test('a retry key on a reply is refused', async () => {
    const body = { replyToken: await tokenOf(), messages: hello };
    const answer = await stage.call('POST', '/v2/bot/message/reply', body, { 'x-line-retry-key': randomUUID() });
    expect(answer.status).toBe(400);
    expect(said()).toEqual([]);
  });
});

describe('pushes and their retry keys', () => {
  beforeEach(() => stage.world.membership.follow(STAFF));

  test('the same key again is 409 with the first request id and messages, and sends nothing', async () => {
    const headers = { 'x-line-retry-key': randomUUID() };
    const first = await push({ to: userId() }, headers);
    const second = await push({ to: userId() }, headers);
    expectRefusal(second, 409, 'The retry key is already accepted');
    expect(second.body.sentMessages).toEqual(first.body.sentMessages);
    expect(second.headers.get('x-line-accepted-request-id')).toBe(first.headers.get('x-line-request-id'));
    expect(second.headers.get('x-line-request-id')).not.toBe(first.headers.get('x-line-request-id'));
    expect(said()).toHaveLength(1);
  });

  test.each([
    ['just before 24 hours', 24 * HOUR_MS - 60_000, 409, 1],
    ['after 24 hours', 24 * HOUR_MS + 1, 200, 2],
  ])('a key %s', async (_, ms, status, count) => {
    const headers = { 'x-line-retry-key': randomUUID() };
    await push({ to: userId() }, headers);
    stage.clock.advance(ms);
    expect((await push({ to: userId() }, headers)).status).toBe(status);
    expect(said()).toHaveLength(count);
  });

  test('a key that is no UUID is refused', async () => {
    expectRefusal(await push({ to: userId() }, { 'x-line-retry-key': 'abc' }), 400, 'Invalid X-Line-Retry-Key');
  });

  test('a key of a refused request is not used up', async () => {
    const headers = { 'x-line-retry-key': randomUUID() };
    expect((await push({ to: userId(), messages: [] }, headers)).status).toBe(400);
    expect((await push({ to: userId() }, headers)).status).toBe(200);
  });

  test('when the answer is lost the message was sent, and the same key says so', async () => {
    stage.world.faults.failCalls('push', 'lost');
    const headers = { 'x-line-retry-key': randomUUID() };
    await expect(push({ to: userId() }, headers)).rejects.toThrow();
    expect(said()).toHaveLength(1);
    expect((await push({ to: userId() }, headers)).status).toBe(409);
  });

  test('when LINE does not answer nothing was sent', async () => {
    stage.world.faults.failCalls('push', 'timeout');
    await expect(push({ to: userId() })).rejects.toThrow();
    expect(said()).toEqual([]);
    expect((await push({ to: userId() })).status).toBe(200);
  });

  test.each(['500', '429'] as const)('LINE fails the next calls with %s and then works again', async (fault) => {
    stage.world.faults.failCalls('push', fault, 2);
    const statuses = [await push({ to: userId() }), await push({ to: userId() }), await push({ to: userId() })];
    expect(statuses.map(({ status }) => status)).toEqual([Number(fault), Number(fault), 200]);
    expect(said()).toHaveLength(1);
  });
});

describe('whom a push reaches', () => {
  test('nobody has this id: refused', async () => {
    expectRefusal(await push({ to: `U${'0'.repeat(32)}` }), 400, 'Failed to send messages');
  });

  test('an id that is none is refused', async () => {
    expectRefusal(await push({ to: 'somebody' }), 400, /'to'/);
  });

  test('who is no friend, or blocks the bot, gets nothing although LINE says 200, and it costs nothing', async () => {
    expect((await push({ to: userId() })).status).toBe(200);
    await stage.world.membership.follow(STAFF);
    await stage.world.membership.block(STAFF);
    expect((await push({ to: userId() })).status).toBe(200);
    expect(said()).toEqual([]);
    expect(stage.world.quota.used).toBe(0);
  });

  test('who is no friend but wrote within seven days is reached, later not', async () => {
    await stage.world.talking.sendText(STAFF, 'สวัสดี');
    await push({ to: userId() });
    expect(said()).toHaveLength(1);
    stage.clock.advance(7 * 24 * HOUR_MS + 1);
    await push({ to: userId() });
    expect(said()).toHaveLength(1);
  });

  test('a group costs as many as its members, whatever the number of message objects', async () => {
    await stage.world.membership.inviteBot(GROUP);
    await push({ to: stage.world.people.group(GROUP).groupId, messages: [...hello, ...hello] });
    expect(stage.world.quota.used).toBe(3);
  });

  test('a group that the bot is not in is refused', async () => {
    expect((await push({ to: stage.world.people.group(GROUP).groupId })).status).toBe(400);
  });

  test('over the monthly quota LINE refuses with 429; next month it takes it again', async () => {
    stage.clock.set(new Date('2027-03-31T05:00:00Z'));
    await stage.world.membership.follow(STAFF);
    for (let sent = 0; sent < 10; sent += 1) await push({ to: userId() });
    expectRefusal(await push({ to: userId() }), 429, 'You have reached your monthly limit.');
    expect(said()).toHaveLength(10);
    stage.clock.set(new Date('2027-04-01T05:00:00Z'));
    expect((await push({ to: userId() })).status).toBe(200);
  });
});

describe('to many', () => {
  const multicast = (to: unknown) => stage.call('POST', '/v2/bot/message/multicast', { to, messages: hello });

  test('friends get it, others do not, each once', async () => {
    await stage.world.membership.follow(STAFF);
    expect((await multicast([userId(), userId(), userId('executive')])).body).toEqual({});
    expect([said(), said('executive')]).toEqual([['สวัสดี'], []]);
    expect(stage.world.quota.used).toBe(1);
  });

  test.each([
    ['nobody', 0, 400],
    ['500 people', 500, 200],
    ['501 people', 501, 400],
  ])('%s', async (_, count, status) => {
    expect((await multicast(Array.from({ length: count }, () => userId()))).status).toBe(status);
  });

  test('a group among them is refused', async () => {
    expect((await multicast([stage.world.people.group(GROUP).groupId])).status).toBe(400);
  });

  test('a broadcast goes to all friends', async () => {
    await stage.world.membership.follow(STAFF);
    await stage.world.membership.follow('executive');
    await stage.call('POST', '/v2/bot/message/broadcast', { messages: hello });
    expect([said(), said('executive'), said('newcomer')]).toEqual([['สวัสดี'], ['สวัสดี'], []]);
  });
});

describe('what only the chat tells', () => {
  const mention = (id: string) => ({
    type: 'textV2',
    text: '{who} โปรดดู',
    substitution: { who: { type: 'mention', mentionee: { type: 'user', userId: id } } },
  });

  test('members of the group can be mentioned, others not, and nobody in a 1:1 chat', async () => {
    await stage.world.membership.inviteBot(GROUP);
    await stage.world.membership.follow(STAFF);
    const to = stage.world.people.group(GROUP).groupId;
    expect((await push({ to, messages: [mention(userId())] })).status).toBe(200);
    expect((await push({ to, messages: [mention(userId('executive'))] })).status).toBe(400);
    expect((await push({ to: userId(), messages: [mention(userId())] })).status).toBe(400);
  });

  test('a quote works in the chat it comes from only', async () => {
    await stage.world.membership.follow(STAFF);
    await stage.world.membership.follow('executive');
    await stage.world.talking.sendText(STAFF, 'ข้อความ');
    const quoteToken = stage.world.history(STAFF).at(-1)?.quoteToken;
    const messages = [{ type: 'text', text: 'ตอบ', quoteToken }];
    expect((await push({ to: userId(), messages })).status).toBe(200);
    expect((await push({ to: userId('executive'), messages })).status).toBe(400);
  });
});
