import { officeId } from '../../../src/domain/office-store';
import { issueCode } from '../../../src/domain/people/issue-code';
import { people } from '../../../src/domain/people/person.model';
import { registrationCodes } from '../../../src/domain/people/registration-code.model';
import { currentSession } from '../../../src/domain/transaction';
import { useBot } from '../../../src/testing/make-bot';

/** For each slow hash that was computed, whether a transaction was open meanwhile. */
const mockHashes: boolean[] = [];
jest.mock('node:crypto', () => {
  const real = jest.requireActual<typeof import('node:crypto')>('node:crypto');
  const scrypt = (...args: Parameters<typeof real.scrypt>): void => {
    mockHashes.push(currentSession() !== undefined);
    real.scrypt(...args);
  };
  return { ...real, scrypt };
});

const bot = useBot();
const office = officeId('kham-muang');

beforeEach(() => mockHashes.splice(0));

test('24 people register at the same moment with one shared code of 24 uses', async () => {
  const code = await issueCode({
    office,
    role: 'staff' as const,
    unit: 'finance_division',
    uses: 24,
    now: bot.clock.now(),
    issuedBy: null,
  });
  const guests = Array.from({ length: 24 }, () => bot.guest());
  await Promise.all(guests.map(({ key }) => bot.world.talking.sendText(key, `ลงทะเบียน ${code}`, {})));
  await bot.idle();
  await Promise.all(guests.map(({ key }) => bot.world.buttons.press(key, 'ยินยอมและลงทะเบียน', {})));
  await bot.idle();

  expect(await people(office).count()).toBe(24);
  expect(await registrationCodes(office).findOne({})).toMatchObject({ usesLeft: 0 });
  expect(mockHashes).toEqual([false]);
});

test('no transaction is open while a hash is computed: for a code that is typed, one in a button, one that is issued', async () => {
  const admin = await bot.member({ role: 'admin' });
  await bot.guest().says('ลงทะเบียน QQQQ-0001');
  await bot.guest().says('qqqq 0002 ครับ');
  await admin.says('ออกรหัส เจ้าหน้าที่ กองคลัง');
  await admin.says('ออกรหัส ผู้บริหาร 5 คน');
  expect(mockHashes).toEqual([false, false, false, false]);
});

test('somebody who is locked has nothing hashed', async () => {
  const guest = bot.guest();
  for (let tries = 1; tries <= 5; tries++) await guest.says(`ลงทะเบียน QQQQ-001${tries}`);
  await guest.says('ลงทะเบียน QQQQ-0020');
  expect(mockHashes).toHaveLength(5);
});
