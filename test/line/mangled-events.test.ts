import fc from 'fast-check';
import { useBot } from '../../src/testing/make-bot';

const bot = useBot();

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** One of each kind of event that we do something about. */
function samples(userId: string, at: number): Json[] {
  const group = { type: 'group', groupId: `C${'a'.repeat(32)}`, userId };
  const user = { type: 'user', userId };
  const event = (type: string, more: { [key: string]: Json }): Json => ({
    type,
    mode: 'active',
    timestamp: at,
    source: user,
    replyToken: 'r',
    deliveryContext: { isRedelivery: false },
    ...more,
  });
  const says = (message: { [key: string]: Json }, source: Json = user) =>
    event('message', { source, message: { id: '1', quoteToken: 'q', ...message } });
  const mention = { mentionees: [{ index: 0, length: 7, type: 'user', isSelf: true }] };
  return [
    says({ type: 'text', text: 'งานของฉัน' }),
    says({ type: 'text', text: 'รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว' }),
    says({ type: 'text', text: '@ตามติด คะแนน', mention }, group),
    says({ type: 'text', text: 'สวัสดี' }, group),
    says({ type: 'image', contentProvider: { type: 'line' }, imageSet: { id: 's', index: 1, total: 2 } }),
    says({ type: 'file', fileName: 'รายงาน.pdf', fileSize: 12 }),
    says({ type: 'video', duration: 1, contentProvider: { type: 'external', originalContentUrl: 'https://x' } }),
    says({ type: 'sticker', packageId: '1', stickerId: '2', stickerResourceType: 'STATIC' }),
    event('postback', { postback: { data: '["1","report.confirm",null,{}]', params: { date: '2026-11-20' } } }),
    event('postback', { source: group, postback: { data: 'x' } }),
    event('unsend', { unsend: { messageId: '1' } }),
    event('follow', { follow: { isUnblocked: false } }),
    event('unfollow', {}),
    event('join', { source: { type: 'group', groupId: group.groupId } }),
    event('memberJoined', { source: group, joined: { members: [user] } }),
    event('memberLeft', { source: group, left: { members: [user] } }),
    event('leave', { source: group }),
    event('messageEdited', { source: group, message: { type: 'text', id: '1', text: 'แก้แล้ว' } }),
  ];
}

/** What stands somewhere in an event in place of what belongs there; `undefined`: nothing does. */
const junk = fc.oneof(
  fc.constantFrom<Json | undefined>(undefined, null, {}, [], '', 0, -1, true, [null], { type: null }, 1e300),
  fc.constantFrom('x'.repeat(1_025), 'ก'.repeat(30_000), '\u0000', '\ud800', '__proto__', '['.repeat(900)),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);
/** Where: how far down, and which of the places there. */
const mangling = fc.record({ sample: fc.nat(), path: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), junk });

function mangle(value: Json, [first = 0, ...rest]: number[], instead: Json | undefined): Json | undefined {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return instead;
  const keys = Object.keys(value);
  const key = keys[first % keys.length] ?? '';
  const copy = structuredClone(value) as { [key: string]: Json };
  const inner = rest.length > 0 ? mangle(copy[key] ?? null, rest, instead) : instead;
  if (inner === undefined) delete copy[key];
  else copy[key] = inner;
  return copy;
}

const EVENTS = 300;
const IN_A_BODY = 20;

test('whatever LINE signs, nothing fails on its shape and nothing is tried again', async () => {
  const member = await bot.member({ role: 'supervisor' });
  const whole = samples(member.lineUserId, bot.clock.now().getTime());
  const mangled = fc.sample(mangling, { numRuns: EVENTS, seed: 9 }).map(({ sample, path, junk: instead }, index) => ({
    // Each is an event of its own, unless its id is what is mangled.
    webhookEventId: `E${index}`,
    ...(mangle(whole[sample % whole.length] ?? null, path, instead) as object),
  }));
  for (let from = 0; from < EVENTS; from += IN_A_BODY) {
    expect(await bot.receives(mangled.slice(from, from + IN_A_BODY))).toBe(200);
  }
  await bot.idle();

  const outcomes = (await bot.metrics.events.get()).values.map(({ labels }) => labels.outcome);
  expect(outcomes).toEqual(['done']);
  const unreadable = (await bot.metrics.eventsExcluded.get()).values.find(({ labels }) => labels.why === 'unreadable');
  expect(unreadable?.value).toBeGreaterThan(EVENTS / 10);
});
