import mongoose from 'mongoose';
import {
  leaveConversation,
  prepareLeases,
  RENEW_MS,
  releaseAll,
  releaseConversation,
  renewLeases,
  takeConversation,
} from '../../src/line/conversation-lease';
import { useDatabase } from '../../src/testing/database';

useDatabase();

const BEGIN = new Date('2026-11-20T03:00:00Z');
const after = (seconds: number): Date => new Date(BEGIN.getTime() + seconds * 1000);
const END = after(10);

beforeAll(prepareLeases);
afterEach(() => mongoose.connection.collection('inbox_leases').deleteMany({}));

test('a conversation that nobody has is taken, and no other worker gets it for ten seconds', async () => {
  expect(await takeConversation('U1', 'one', BEGIN)).toEqual({ abandonedAt: null });
  expect(await takeConversation('U1', 'two', after(9.999))).toBeNull();
  expect(await takeConversation('U2', 'two', BEGIN)).toEqual({ abandonedAt: null });
});

test('who takes what another did not give back in time is told until when that worker had it', async () => {
  await takeConversation('U1', 'one', BEGIN);
  expect(await takeConversation('U1', 'two', END)).toEqual({ abandonedAt: END });
});

test('a worker that takes up again what it had itself takes nobody for dead', async () => {
  await takeConversation('U1', 'one', BEGIN);
  expect(await takeConversation('U1', 'one', END)).toEqual({ abandonedAt: null });
});

test('a lease from before the clock was put back is free, and says of nobody that they died', async () => {
  await takeConversation('U1', 'one', after(3600));
  expect(await takeConversation('U1', 'two', BEGIN)).toEqual({ abandonedAt: null });
});

test('what was renewed is held from then on; what another has is not touched by it', async () => {
  await takeConversation('U1', 'one', BEGIN);
  await takeConversation('U2', 'two', BEGIN);
  await renewLeases(['U1', 'U2'], 'one', after(RENEW_MS / 1000));
  expect(await takeConversation('U1', 'three', after(12))).toBeNull();
  expect(await takeConversation('U2', 'three', after(12))).toEqual({ abandonedAt: END });
});

test('what was given back is free at once; what another has cannot be given back', async () => {
  await takeConversation('U1', 'one', BEGIN);
  await releaseConversation('U1', 'two');
  expect(await takeConversation('U1', 'two', BEGIN)).toBeNull();
  await releaseConversation('U1', 'one');
  expect(await takeConversation('U1', 'two', BEGIN)).toEqual({ abandonedAt: null });
});

test('what a living worker let lapse is taken without taking anybody for dead, once', async () => {
  await takeConversation('U1', 'one', BEGIN);
  await leaveConversation('U1', 'one');
  expect(await takeConversation('U1', 'two', after(9))).toBeNull();
  expect(await takeConversation('U1', 'two', END)).toEqual({ abandonedAt: null });
  expect(await takeConversation('U1', 'three', after(20))).toEqual({ abandonedAt: after(20) });
});

test('a worker that ends gives back all it has, and nothing of others', async () => {
  for (const conversation of ['U1', 'U2']) await takeConversation(conversation, 'one', BEGIN);
  await takeConversation('U3', 'two', BEGIN);
  await releaseAll('one');
  for (const conversation of ['U1', 'U2'])
    expect(await takeConversation(conversation, 'three', BEGIN)).toEqual({ abandonedAt: null });
  expect(await takeConversation('U3', 'three', BEGIN)).toBeNull();
});
