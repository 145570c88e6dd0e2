import { toArrivals } from '../../src/line/webhook-body';

const NOW = new Date('2026-11-20T03:00:00Z');
const DAY_MS = 24 * 3_600_000;
const event = (given: Record<string, unknown> = {}) => ({
  type: 'message',
  mode: 'active',
  timestamp: NOW.getTime(),
  webhookEventId: 'e1',
  source: { type: 'user', userId: 'U1' },
  message: { type: 'text', id: '1', text: 'สวัสดี' },
  ...given,
});
const read = (...events: unknown[]) => toArrivals(Buffer.from(JSON.stringify({ destination: 'U0', events })), NOW);

test.each([
  ['no JSON', '{'],
  ['a list', '[]'],
  ['nothing', 'null'],
  ['a word', '"events"'],
  ['an object without events', '{}'],
  ['events that are no list', '{"events":{}}'],
  ['a list of things that are no events', '{"events":[1,"a",null]}'],
])('%s is no webhook body', (_what, body) => {
  expect(toArrivals(Buffer.from(body), NOW)).toBeNull();
});

test('a body without events is one: LINE sends it to look whether somebody is there', () => {
  expect(read()).toEqual({ arrivals: [], excluded: [] });
});

test.each(['image', 'video', 'audio', 'file'])(
  'the row of a %s says until when what may follow is waited for',
  (type) => {
    const [arrival] = read(event({ message: { type, id: '1', fileName: 'ผล.pdf', fileSize: 1 } }))?.arrivals ?? [];
    expect(arrival?.row.notBefore).toEqual(new Date(NOW.getTime() + 3_000));
  },
);

test('an event becomes a row with its id, whose it is, when it was and what it says', () => {
  const one = event();
  expect(read(one)?.arrivals).toEqual([
    {
      event: one,
      talker: null,
      row: {
        _id: 'e1',
        partner: 'U1',
        at: NOW.getTime(),
        receivedAt: NOW,
        state: 'new',
        open: true,
        tries: 0,
        body: JSON.stringify(one),
      },
    },
  ]);
});

test.each([
  ['a person', { type: 'user', userId: 'U1' }, 'U1', null],
  ['somebody in a group', { type: 'group', groupId: 'C1', userId: 'U1' }, 'U1', { group: 'C1', user: 'U1' }],
  ['somebody in a room', { type: 'room', roomId: 'R1', userId: 'U1' }, 'U1', { group: 'R1', user: 'U1' }],
  ['a group, not saying who', { type: 'group', groupId: 'C1' }, 'C1', null],
  ['a room, not saying who', { type: 'room', roomId: 'R1' }, 'R1', null],
  ['nobody', undefined, 'none', null],
])('what comes from %s keeps its order with that', (_who, source, partner, talker) => {
  expect(read(event({ source }))?.arrivals).toMatchObject([{ talker, row: { partner } }]);
});

test('an event without an id is known by its content: the same twice is the same', () => {
  const [one, same, other] = [{}, {}, { timestamp: NOW.getTime() - 1 }].map(
    (given) => read(event({ webhookEventId: undefined, ...given }))?.arrivals[0]?.row._id,
  );
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(same).toBe(one);
  expect(other).not.toBe(one);
});

test.each([
  ['a day ago', DAY_MS, []],
  ['a millisecond more than a day ago', DAY_MS + 1, [{ why: 'old', eventId: 'e1', fault: null }]],
  ['a moment to come, by a clock that is ahead', -60_000, []],
])('what happened %s', (_when, ago, excluded) => {
  expect(read(event({ timestamp: NOW.getTime() - ago }))?.excluded).toEqual(excluded);
});

test('an event that cannot be read costs its neighbours nothing', () => {
  const { arrivals, excluded } =
    read(event({ message: { type: 'text', id: '1' } }), 7, event({ webhookEventId: 'e2' })) ?? {};
  expect(arrivals?.map(({ row }) => row._id)).toEqual(['e2']);
  expect(excluded).toEqual([
    { why: 'unreadable', eventId: 'e1', fault: 'message.text' },
    { why: 'unreadable', eventId: null, fault: 'event' },
  ]);
});

test('an id that is too long to be one is not logged', () => {
  const long = 'e'.repeat(65);
  const excluded = [long, long.slice(1)].map(
    (webhookEventId) => read(event({ webhookEventId, message: 1 }))?.excluded[0]?.eventId,
  );
  expect(excluded).toEqual([null, long.slice(1)]);
});

test('what is nested deeper than anybody can write is left out', () => {
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
  const body = JSON.stringify({ events: [event()] }).replace('"สวัสดี"', `"สวัสดี","deep":${deep}`);
  const found = toArrivals(Buffer.from(body), NOW);
  expect((found?.arrivals.length ?? 0) + (found?.excluded.length ?? 0)).toBe(1);
});

const inWords = (body: string) => toArrivals(Buffer.from(body), NOW)?.arrivals.map(({ row }) => row.body);

test.each([
  ['as LINE writes it: as it came', true, (one: string) => `{"destination":"U0","events":[${one}]}`],
  ['with more behind it: written again', false, (one: string) => `{"destination":"U0","events":[${one}],"more":{}}`],
  ['with more before it: written again', false, (one: string) => `{"more":[],"destination":"U0","events":[${one}]}`],
  [
    'with a list before it: the last one',
    false,
    (one: string) => `{"destination":"U0","events":[1],"events":[${one}]}`,
  ],
  ['long: written again', false, (one: string) => `{"destination":"${'U'.repeat(4_096)}","events":[${one}]}`],
])('of a body %s, is what its only event says', (_how, isAsItCame, bodyOf) => {
  const one = JSON.stringify(event());
  const spaced = one.replace(',', ' ,');
  expect(inWords(bodyOf(spaced))).toEqual([isAsItCame ? spaced : one]);
});

test('of several events each is kept by itself', () => {
  const [one, other] = [event(), event({ webhookEventId: 'e2' })].map((each) => JSON.stringify(each));
  expect(inWords(`{"destination":"U0","events":[${one}, ${other}]}`)).toEqual([one, other]);
});

test.each([
  ['a list that ends early', '{"destination":"U0","events":[]]}'],
  ['a list that does not end', '{"destination":"U0","events":[{}}'],
  ['another end', '{"destination":"U0","events":[{}],"more":1'],
])('%s is no webhook body', (_what, body) => {
  expect(toArrivals(Buffer.from(body), NOW)).toBeNull();
});

test('as deep as a body may be nested that is kept as it came, it can be written', () => {
  const room = 4_096 - JSON.stringify({ destination: 'U0', events: [event({ deep: 0 })] }).length + 1;
  const deep = JSON.parse(`${'['.repeat(room / 2)}${']'.repeat(room / 2)}`);
  const one = JSON.stringify(event({ deep }));
  expect(inWords(`{"destination":"U0","events":[${one}]}`)).toEqual([one]);
});
