import { mongo } from 'mongoose';
import type { OutboxRow } from '../../src/delivery/rows';
import { instantOf } from '../../src/domain/calendar/dates';
import { officeId } from '../../src/domain/office-store';
import { saveOrganisation } from '../../src/domain/organisations/organisation.model';
import { accountClaims } from '../../src/domain/people/account-claim.model';
import type { Role } from '../../src/domain/people/people.rules';
import { people } from '../../src/domain/people/person.model';
import { accountClaim, accountNews } from '../../src/notifications/accounts/account-notifications';
import { useDatabase } from '../../src/testing/database';

useDatabase();

const OFFICE = officeId('kham-muang');
const NOW = instantOf('2026-11-20', '10:00');
const [ADMIN, CLAIMANT] = [new mongo.ObjectId(), new mongo.ObjectId()];

const person = (_id: mongo.ObjectId, role: Role) => ({
  _id,
  lineUserId: `U-${role}`,
  displayName: role,
  grants: [{ role, unit: null }],
  consent: { version: 1, at: NOW },
  reach: 'reachable' as const,
  registeredAt: NOW,
});

beforeEach(async () => {
  await saveOrganisation({
    _id: OFFICE,
    name: 'เทศบาลตำบลคำม่วง',
    type: 'เทศบาลตำบล',
    tambon: null,
    amphoe: null,
    province: null,
    units: [],
    roundDates: [],
  });
  await people(OFFICE).insertMany([person(ADMIN, 'admin'), person(CLAIMANT, 'staff')]);
});

const row = (person: mongo.ObjectId, payload: Record<string, unknown>): OutboxRow =>
  ({ key: 'k/0', to: 'U-admin', person, occasion: 'o', payload }) as OutboxRow;

async function asked(person = ADMIN) {
  const claim = await accountClaims(OFFICE).findOne({});
  return (await accountClaim.prepare(OFFICE, [row(person, { claim: String(claim?._id) })], NOW)).get('k/0');
}

describe('a claim', () => {
  beforeEach(async () => {
    await accountClaims(OFFICE).insert({ claimant: CLAIMANT, words: 'สมชาย', state: 'open', at: NOW });
  });

  test('is asked of an admin while it waits', async () => {
    expect(await asked()).toEqual({ send: [expect.objectContaining({ type: 'flex' })] });
  });

  test('is not asked of who is no admin any more', async () => {
    await people(OFFICE).updateOne({ _id: ADMIN }, { $set: { grants: [{ role: 'staff', unit: null }] } });
    expect(await asked()).toEqual({ drop: 'left' });
  });

  test('is not asked of whom nobody knows', async () => {
    expect(await asked(new mongo.ObjectId())).toEqual({ drop: 'left' });
  });

  test('is over when another admin has answered', async () => {
    await accountClaims(OFFICE).updateOne({}, { $set: { state: 'refused' }, $unset: { words: true } });
    expect(await asked()).toEqual({ drop: 'cancelled' });
  });

  test('is over when who made it has left', async () => {
    await people(OFFICE).deleteMany({ _id: CLAIMANT });
    expect(await asked()).toEqual({ drop: 'cancelled' });
  });
});

test('what became of it names the office, and is dropped where that is gone', async () => {
  const news = (office = OFFICE) => accountNews.prepare(office, [row(CLAIMANT, { what: 'refused' })], NOW);
  expect((await news()).get('k/0')).toEqual({
    send: [expect.objectContaining({ text: expect.stringContaining('เทศบาลตำบลคำม่วงปฏิเสธคำขอ') })],
  });
  expect((await news(officeId('nong-bua'))).get('k/0')).toEqual({ drop: 'left' });
});
