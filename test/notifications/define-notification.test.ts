import { mongo } from 'mongoose';
import { z } from 'zod';
import type { OutboxRow } from '../../src/delivery/rows';
import { officeId } from '../../src/domain/office-store';
import { textMessage } from '../../src/line/compose';
import { defineNotification } from '../../src/notifications/define-notification';
import { notify } from '../../src/notifications/notify';

const OFFICE = officeId('kham-muang');
const NOW = new Date('2027-03-24T02:00:00Z');

const row = (payload: Record<string, unknown>, key = 'k/0'): OutboxRow =>
  ({ key, to: 'U1', person: new mongo.ObjectId(), occasion: 'o', payload }) as OutboxRow;

const visit = defineNotification('visit.booked', z.object({ visitor: z.string() }), {
  why: ({ visitor }) => `เพราะ${visitor}จองไว้`,
  urgency: 'may_wait',
  load: async (_office, notices) => notices.length,
  write: ({ payload }, count) => (payload.visitor === '' ? null : textMessage(`${payload.visitor} ${count}`)),
  dropReason: 'cancelled',
});

test('is written for each recipient, from what was looked up once', async () => {
  const prepared = await visit.prepare(OFFICE, [row({ visitor: 'ก' }, 'k/0'), row({ visitor: 'ข' }, 'k/1')], NOW);
  expect([...prepared]).toEqual([
    ['k/0', { send: [textMessage('ก 2')] }],
    ['k/1', { send: [textMessage('ข 2')] }],
  ]);
});

test('what has lost its sense is dropped, with its reason', async () => {
  const prepared = await visit.prepare(OFFICE, [row({ visitor: '' })], NOW);
  expect(prepared.get('k/0')).toEqual({ drop: 'cancelled' });
});

test('a stored payload that is none of its schema is a fault, not a message', async () => {
  await expect(visit.prepare(OFFICE, [row({ visitor: 7 })], NOW)).rejects.toThrow(z.ZodError);
});

test('says why its recipient gets it', () => {
  expect(visit.reason(row({ visitor: 'สมศรี' }))).toBe('เพราะสมศรีจองไว้');
});

test('a reason may depend on what is no longer so', async () => {
  const late = defineNotification('late', z.object({ days: z.int() }), {
    why: 'เพราะช้า',
    write: () => null,
    dropReason: ({ payload }) => (payload.days > 7 ? 'too_late' : 'nothing_due'),
  });
  expect((await late.prepare(OFFICE, [row({ days: 8 })], NOW)).get('k/0')).toEqual({ drop: 'too_late' });
  expect((await late.prepare(OFFICE, [row({ days: 7 })], NOW)).get('k/0')).toEqual({ drop: 'nothing_due' });
});

test('takes the payload of its schema only', () => {
  const say = (payload: { visitor: string }) =>
    notify(visit, [], { office: OFFICE, occasion: 'o', payload, expiresAt: NOW }, NOW);
  const wrong = () =>
    // @ts-expect-error: a payload of another shape is a type error
    notify(visit, [], { office: OFFICE, occasion: 'o', payload: { guest: 'ก' }, expiresAt: NOW }, NOW);
  expect([typeof say, typeof wrong]).toEqual(['function', 'function']);
});

test('what answers somebody, and is written of what was said then, gets that too', async () => {
  const late = defineNotification('late.again', z.object({}), {
    why: 'เพราะถาม',
    isAnswer: true,
    write: ({ said }) => (said === undefined ? null : textMessage(said)),
  });
  expect([late.isAnswer, visit.isAnswer]).toEqual([true, false]);
  const prepared = await late.prepare(OFFICE, [{ ...row({}), said: 'คำตอบ' }, row({}, 'k/1')], NOW);
  expect([...prepared.values()]).toEqual([{ send: [textMessage('คำตอบ')] }, { drop: 'nothing_due' }]);
});

test('one that wants to know it learns which of its notices may have arrived', async () => {
  const unclear: unknown[] = [];
  const once = defineNotification('once', z.object({ visitor: z.string() }), {
    why: 'เพราะจองไว้',
    write: ({ payload }) => textMessage(payload.visitor),
    onUnclear: async ({ key, payload }, office, now) => void unclear.push([key, payload.visitor, office, now]),
  });
  await once.onUnclear?.(OFFICE, [row({ visitor: 'ก' }, 'k/0'), row({ visitor: 'ข' }, 'k/1')], NOW);
  expect(unclear).toEqual([
    ['k/0', 'ก', OFFICE, NOW],
    ['k/1', 'ข', OFFICE, NOW],
  ]);
  expect(visit.onUnclear).toBeUndefined();
});

test('the very same messages for many stay the very same: they are compared once', async () => {
  const written = [textMessage('รายการ')];
  const list = defineNotification('list', z.object({}), { why: 'เพราะค้างส่ง', write: () => written });
  const prepared = await list.prepare(OFFICE, [row({}, 'k/0'), row({}, 'k/1')], NOW);
  const said = [...prepared.values()].map((one) => ('send' in one ? one.send : null));
  expect(said).toHaveLength(2);
  for (const messages of said) expect(messages).toBe(written);
});
