import { type Received, type Stage, setStage, until } from './stage';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const last = (): Received => {
  const event = stage.received.at(-1);
  if (!event) throw new Error('The bot received nothing');
  return event;
};
const STAFF = 'staff-1';
const GROUP = 'unit-group';

describe('events as LINE sends them', () => {
  test('every body is signed with the channel secret', async () => {
    await stage.world.talking.sendText(STAFF, 'ภาพรวม ที่ กู้ น้ำ');
    expect(stage.received).toHaveLength(1);
    expect(stage.unsigned).toEqual([]);
  });

  test('a text of a 1:1 chat has all common properties, with the time of the clock', async () => {
    stage.clock.set(new Date('2027-03-31T10:00:00Z'));
    await stage.world.talking.sendText(STAFF, 'สวัสดี');
    expect(last()).toMatchObject({
      type: 'message',
      mode: 'active',
      source: { type: 'user', userId: expect.stringMatching(/^U[0-9a-f]{32}$/) },
      webhookEventId: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
      deliveryContext: { isRedelivery: false },
      replyToken: expect.stringMatching(/^[0-9a-f]{32}$/),
      message: { type: 'text', text: 'สวัสดี', quoteToken: expect.any(String), markAsReadToken: expect.any(String) },
    });
    expect(Math.abs(last().timestamp - Date.parse('2027-03-31T10:00:00Z'))).toBeLessThan(2000);
  });

  test('people keep their ids over restarts, and each has another one', async () => {
    const again = await setStage();
    const ids = (one: Stage) => one.world.people.all().map(({ userId }) => userId);
    expect(ids(again)).toEqual(ids(stage));
    expect(new Set(ids(stage)).size).toBe(6);
    await again.close();
  });

  test('adding, blocking and adding again are follow, unfollow without reply token, and an unblocking follow', async () => {
    await stage.world.membership.follow(STAFF);
    await stage.world.membership.block(STAFF);
    await stage.world.membership.follow(STAFF);
    expect(stage.received.map(({ type, follow }) => [type, follow])).toEqual([
      ['follow', { isUnblocked: false }],
      ['unfollow', undefined],
      ['follow', { isUnblocked: true }],
    ]);
    expect(stage.received[1]?.replyToken).toBeUndefined();
  });

  test('who blocks the bot is not heard', async () => {
    await stage.world.membership.block(STAFF);
    expect(await stage.world.talking.sendText(STAFF, 'ยังอยู่ไหม')).toBe(false);
    expect(stage.received.map(({ type }) => type)).toEqual(['unfollow']);
  });

  test('a group without the bot is not heard; with it, texts carry who wrote and whom they mention', async () => {
    await stage.world.talking.sendText(STAFF, 'ก่อน', { group: GROUP });
    expect(stage.received).toEqual([]);
    await stage.world.membership.inviteBot(GROUP);
    expect(last()).toMatchObject({ type: 'join', source: { type: 'group' } });
    await stage.world.talking.sendText(STAFF, 'ถึง @ตามติด ช่วยดูหน่อย', { group: GROUP });
    expect(last()).toMatchObject({
      source: { type: 'group', groupId: expect.stringMatching(/^C[0-9a-f]{32}$/), userId: expect.any(String) },
      message: { mention: { mentionees: [{ index: 4, length: 7, type: 'user', isSelf: true }] } },
    });
  });

  test('a mention of a colleague is not one of the bot', async () => {
    await stage.world.membership.inviteBot(GROUP);
    await stage.world.talking.sendText(STAFF, '@หัวหน้า สำนักปลัด ดูด้วย', { group: GROUP });
    const { userId } = stage.world.people.person('supervisor');
    expect(last()).toMatchObject({ message: { mention: { mentionees: [{ userId, isSelf: false }] } } });
  });

  test('people come and go in a group with memberJoined and memberLeft', async () => {
    await stage.world.membership.inviteBot(GROUP);
    const { userId } = stage.world.people.person('staff-2');
    await stage.world.membership.joinGroup('staff-2', GROUP);
    expect(last()).toMatchObject({ type: 'memberJoined', joined: { members: [{ type: 'user', userId }] } });
    await stage.world.membership.leaveGroup('staff-2', GROUP);
    expect(last()).toMatchObject({ type: 'memberLeft', left: { members: [{ type: 'user', userId }] } });
    await stage.world.membership.removeBot(GROUP);
    expect(last()).toMatchObject({ type: 'leave' });
    expect(last().replyToken).toBeUndefined();
  });

  test('an unsent message is announced by its id', async () => {
    await stage.world.talking.sendText(STAFF, 'พิมพ์ผิด');
    const { id } = stage.world.history(STAFF)[0] ?? { id: '' };
    await stage.world.talking.unsend(STAFF, id);
    expect(last()).toMatchObject({ type: 'unsend', unsend: { messageId: id } });
  });

  test('a text can be edited in a group only, with the same id and a new reply token', async () => {
    await stage.world.membership.inviteBot(GROUP);
    await stage.world.talking.sendText(STAFF, '/ภาพรว', { group: GROUP });
    const sent = last();
    const { id } = sent.message as { id: string };
    await stage.world.talking.edit(STAFF, id, '/ภาพรวม');
    expect(last()).toMatchObject({ type: 'messageEdited', message: { id, type: 'text', text: '/ภาพรวม' } });
    expect(last().replyToken).not.toBe(sent.replyToken);
    await stage.world.talking.sendText(STAFF, 'เดี่ยว');
    const alone = stage.world.lastId(STAFF);
    await expect(stage.world.talking.edit(STAFF, alone, 'x')).rejects.toThrow();
  });
});

describe('buttons', () => {
  const card = (action: Record<string, unknown>) => ({
    type: 'flex',
    altText: 'การ์ด',
    contents: {
      type: 'bubble',
      body: { type: 'box', layout: 'vertical', contents: [{ type: 'button', action: { label: 'กด', ...action } }] },
    },
  });
  const show = (action: Record<string, unknown>, group?: string) =>
    stage.world.chats.addFromBot(stage.world.chatId(STAFF, { group }), card(action));

  test('a postback gives its data and shows its displayText without a message event', async () => {
    show({ type: 'postback', data: 'a=1', displayText: 'กดแล้ว' });
    await stage.world.buttons.press(STAFF, 'กด');
    expect(stage.received.map(({ type, postback }) => [type, postback])).toEqual([['postback', { data: 'a=1' }]]);
    expect(stage.world.history(STAFF).at(-1)).toMatchObject({ sender: 'person', message: { text: 'กดแล้ว' } });
  });

  test.each([
    ['date', '2027-03-31', { date: '2027-03-31' }],
    ['time', '08:30', { time: '08:30' }],
    ['datetime', '2027-03-31T08:30', { datetime: '2027-03-31T08:30' }],
  ])('a %s picker gives what was picked', async (mode, value, params) => {
    show({ type: 'datetimepicker', data: 'due', mode });
    await stage.world.buttons.press(STAFF, 'กด', { value });
    expect(last()).toMatchObject({ type: 'postback', postback: { data: 'due', params } });
  });

  test.each([
    ['a day before min', { mode: 'date', min: '2027-04-01' }, '2027-03-31'],
    ['a day after max', { mode: 'date', max: '2027-03-30' }, '2027-03-31'],
    ['a Buddhist year', { mode: 'date' }, '2570-03-31'],
  ])('%s cannot be picked', async (_, action, value) => {
    show({ type: 'datetimepicker', data: 'due', ...action });
    await expect(stage.world.buttons.press(STAFF, 'กด', { value })).rejects.toThrow();
    expect(stage.received).toEqual([]);
  });

  test('a button that is in no message cannot be pressed', async () => {
    const { id } = show({ type: 'postback', data: 'a=1' });
    await expect(
      stage.world.buttons.pressIn(STAFF, id, { type: 'postback', label: 'กด', data: 'a=2' }),
    ).rejects.toThrow('No such button');
  });

  test('quick replies are gone after the next message', async () => {
    stage.world.chats.addFromBot(stage.world.chatId(STAFF), {
      type: 'text',
      text: 'เลือก',
      quickReply: { items: [{ type: 'action', action: { type: 'message', label: 'ตกลง', text: 'ตกลง' } }] },
    });
    expect(stage.world.buttons.labels(STAFF)).toEqual(['ตกลง']);
    await stage.world.buttons.press(STAFF, 'ตกลง');
    expect(stage.world.buttons.labels(STAFF)).toEqual([]);
  });

  test('a postback in a group may come without the user', async () => {
    await stage.world.membership.inviteBot(GROUP);
    show({ type: 'postback', data: 'a=1' }, GROUP);
    await stage.world.buttons.press(STAFF, 'กด', { group: GROUP });
    expect(last().source.userId).toBe(stage.world.people.person(STAFF).userId);
    stage.world.set({ userIdInGroupPostbacks: false });
    await stage.world.buttons.press(STAFF, 'กด', { group: GROUP });
    expect(last().source).toEqual({ type: 'group', groupId: stage.world.people.group(GROUP).groupId });
  });
});

describe('delivery', () => {
  test('without 2xx the same event comes again, marked, until it is taken', async () => {
    stage.botStatus = 503;
    expect(await stage.world.talking.sendText(STAFF, 'ก')).toBe(false);
    await until(() => stage.received.length === 2);
    stage.botStatus = 200;
    await until(() => stage.received.length === 3);
    const [first, ...others] = stage.received;
    for (const other of others) expect(other).toEqual({ ...first, deliveryContext: { isRedelivery: true } });
  });

  test('whoever waits for redeliveries is told when the event was taken', async () => {
    stage.botStatus = 500;
    await stage.world.talking.sendText(STAFF, 'ก');
    stage.botStatus = 200;
    await stage.world.sender.redelivered();
    expect(stage.received.map(({ deliveryContext }) => deliveryContext)).toEqual([
      { isRedelivery: false },
      { isRedelivery: true },
    ]);
  });

  test('with redelivery switched off a failed event is lost', async () => {
    stage.world.set({ redelivery: false });
    stage.botStatus = 500;
    await stage.world.talking.sendText(STAFF, 'ก');
    stage.botStatus = 200;
    await stage.world.talking.sendText(STAFF, 'ข');
    expect(stage.received.map(({ message }) => (message as { text: string }).text)).toEqual(['ก', 'ข']);
  });

  test('a duplicate is the same event twice, not marked as a redelivery', async () => {
    stage.world.faults.failWebhooks('duplicate');
    await stage.world.talking.sendText(STAFF, 'ก');
    expect(stage.received).toHaveLength(2);
    expect(stage.received[1]).toEqual(stage.received[0]);
  });

  test('a reordered event arrives after the one that follows it, with its earlier time', async () => {
    stage.world.faults.failWebhooks('reorder');
    const first = stage.world.talking.sendText(STAFF, 'ก');
    stage.clock.advance(1000);
    await stage.world.talking.sendText(STAFF, 'ข');
    await first;
    expect(stage.received.map(({ message }) => (message as { text: string }).text)).toEqual(['ข', 'ก']);
    expect(stage.received[1]?.timestamp).toBeLessThan(stage.received[0]?.timestamp ?? 0);
  });

  test('a late event keeps the time at which it happened', async () => {
    stage.world.faults.failWebhooks('late', 1, 30);
    const sent = stage.world.talking.sendText(STAFF, 'ก');
    stage.clock.advance(60_000);
    await sent;
    expect(stage.clock.now().getTime() - last().timestamp).toBeGreaterThanOrEqual(60_000);
  });
});
