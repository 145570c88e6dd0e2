import { mongo } from 'mongoose';
import { inboxCollection } from '../../src/line/inbox';
import { useBot } from '../../src/testing/make-bot';

const bot = useBot({ redeliverAfterMs: [10, 20, 30] });
const clerk = () => bot.member({ role: 'staff', unit: 'clerk_office' });
const open = () => inboxCollection().find({ open: true }).toArray();
afterEach(() => jest.restoreAllMocks());

/** As on a machine that is too busy for the two seconds of a webhook. */
function notInTime(times: number): void {
  const fetched = jest.spyOn(globalThis, 'fetch');
  for (let n = 0; n < times; n += 1) fetched.mockRejectedValueOnce(new Error('no answer in time'));
}

test.each([1, 3])('what the bot did not take %d times is waited for', async (times) => {
  const person = await clerk();
  notInTime(times);
  expect((await person.says('ขอบคุณ')).text).toContain('ยินดีช่วยเหลือ');
});

test('what it never took ends the test there: what follows would not be what it seems', async () => {
  const person = await clerk();
  notInTime(4);
  await expect(person.says('ขอบคุณ')).rejects.toThrow('did not take an event');
  expect(await open()).toEqual([]);
});

/** As on a machine that is too busy for the database: it does not take what became of events, so many times. */
function notMarked(times: number): void {
  const prototype = Object.getPrototypeOf(inboxCollection()) as mongo.Collection;
  const { bulkWrite } = prototype;
  let left = times;
  jest.spyOn(prototype, 'bulkWrite').mockImplementation(function (this: mongo.Collection, ...given) {
    const isMark = this.collectionName === 'inbox' && left-- > 0;
    return isMark ? Promise.reject(new mongo.MongoNetworkError('connection timed out')) : bulkWrite.apply(this, given);
  });
}

test('an event that only reads, and failed once, is answered by then, and nothing is left open', async () => {
  const person = await clerk();
  notMarked(1);
  expect((await person.says('กำหนดส่งเมื่อไหร่')).text).toContain('31 มี.ค. 2570');
  expect(await open()).toEqual([]);
});

test('an event that changes something, and failed once, is done by then, and what is pressed next finds it so', async () => {
  const person = await clerk();
  jest.spyOn(mongo.ClientSession.prototype, 'startTransaction').mockImplementationOnce(() => {
    throw new Error('no transaction');
  });
  expect((await person.says('รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว')).labels).toContain('ยืนยันส่ง');
  expect((await person.presses('ยืนยันส่ง')).text).toContain('บันทึกรายงานแล้ว');
});

test('what fails again is left, and what comes after it waits for it', async () => {
  const person = await clerk();
  notMarked(2);
  expect((await person.says('กำหนดส่งเมื่อไหร่')).text).toBe('');
  expect((await person.says('งานของฉัน')).text).toBe('');
  expect(await open()).toMatchObject([
    { state: 'new', tries: 2 },
    { state: 'new', tries: 0 },
  ]);
});
