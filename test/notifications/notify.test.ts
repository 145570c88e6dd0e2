import { mongo } from 'mongoose';
import { z } from 'zod';
import { Outbox, PRIORITY } from '../../src/delivery/outbox.model';
import { officeId } from '../../src/domain/office-store';
import { textMessage } from '../../src/line/compose';
import { defineNotification } from '../../src/notifications/define-notification';
import { notify, notifyEach } from '../../src/notifications/notify';
import { useDatabase } from '../../src/testing/database';

useDatabase();

const OFFICE = officeId('kham-muang');
const NOW = new Date('2027-03-24T02:00:00Z');
const said = { office: OFFICE, occasion: 'o', expiresAt: new Date('2027-03-25T02:00:00Z') };

const schema = z.object({ round: z.string() });
const write = () => textMessage('รายการ');
const list = defineNotification('list', schema, { why: 'เพราะค้างส่ง', sharesEnvelope: true, write });
const letter = defineNotification('letter', schema, { why: 'เพราะค้างส่ง', write });

let made = 0;
const person = () => ({ person: new mongo.ObjectId(), lineUserId: `U${String(++made).padStart(32, '0')}` });
const sizes = async (): Promise<number[]> => (await Outbox.find().sort({ _id: 1 })).map(({ size }) => size);

test('those told from the same payload share an envelope where the kind says so', async () => {
  const payload = { round: '6m' };
  expect(await notify(list, [person(), person(), person()], { ...said, payload }, NOW)).toBe(3);
  expect(await notify(letter, [person(), person()], { ...said, payload }, NOW)).toBe(2);
  expect(await sizes()).toEqual([3, 1, 1]);
});

test('not those whose payload, or what else the text depends on, differs', async () => {
  const notice = (round: string, variant?: string) => ({ ...said, to: person(), payload: { round }, variant });
  const notices = [notice('6m', 'a'), notice('6m', 'b'), notice('12m', 'a'), notice('6m'), notice('6m', 'a')];
  expect(await notifyEach(list, notices, NOW)).toBe(5);
  expect(await sizes()).toEqual([2, 1, 1, 1]);
});

test('goes with the urgency of its kind unless it has its own', async () => {
  const payload = { round: '6m' };
  await notify(list, [person()], { ...said, payload }, NOW);
  await notify(list, [person()], { ...said, payload, urgency: 'urgent' }, NOW);
  const stored = await Outbox.find().sort({ _id: 1 });
  expect(stored.map(({ priority }) => priority)).toEqual([PRIORITY.normal, PRIORITY.urgent]);
});
