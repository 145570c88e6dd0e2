import { mongo } from 'mongoose';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { officeId } from '../../../src/domain/office-store';
import { bindToOffice, officeOf } from '../../../src/domain/people/directory.model';
import { issueCode } from '../../../src/domain/people/issue-code';
import { moveAccount } from '../../../src/domain/people/move-account';
import { listOpenCodes } from '../../../src/domain/people/open-codes';
import type { Grant } from '../../../src/domain/people/people.rules';
import { people } from '../../../src/domain/people/person.model';
import { NOTICE_VERSION } from '../../../src/domain/people/privacy-notice';
import { renewConsent } from '../../../src/domain/people/renew-consent';
import { inTransaction } from '../../../src/domain/transaction';
import { useDatabase } from '../../../src/testing/database';

useDatabase();

const OFFICE = officeId('kham-muang');
const NOW = new Date('2026-11-20T03:00:00Z');
const FINANCE: Grant = { role: 'staff', unit: 'finance_division' };
const ADMIN: Grant = { role: 'admin', unit: null };
const admin = new mongo.ObjectId();
const cause = { at: NOW, by: admin, eventId: 'e1' };

async function member(lineUserId: string, displayName: string | null, ...grants: Grant[]) {
  await bindToOffice(lineUserId, OFFICE);
  const consent = { version: NOTICE_VERSION, at: NOW };
  return people(OFFICE).insert({ lineUserId, displayName, grants, consent, reach: 'reachable', registeredAt: NOW });
}

test('a person keeps their id and has the new account, its name and the rights of both', async () => {
  const [person, newcomer] = [await member('U-old', 'สมชาย', FINANCE), await member('U-new', 'ชาย', ADMIN)];
  const moved = await inTransaction(() => moveAccount(OFFICE, person, newcomer, cause));
  expect(moved).toMatchObject({ _id: person._id, lineUserId: 'U-new', displayName: 'ชาย', grants: [FINANCE, ADMIN] });
  expect(moved.formerIds).toEqual([newcomer._id]);
  expect(await people(OFFICE).count()).toBe(1);
  expect([await officeOf('U-old'), await officeOf('U-new')]).toEqual([null, OFFICE]);
  expect(await latestAudit(OFFICE, 1)).toMatchObject([
    { action: 'account.moved', actor: admin, subject: `${person._id} from ${newcomer._id}` },
  ]);
});

test('a name that LINE does not give stays as it was', async () => {
  const [person, newcomer] = [await member('U-old', 'สมชาย', FINANCE), await member('U-new', null, FINANCE)];
  expect(await inTransaction(() => moveAccount(OFFICE, person, newcomer, cause))).toMatchObject({
    displayName: 'สมชาย',
    grants: [FINANCE],
  });
});

test('codes that the new account issued are the person’s', async () => {
  const [person, newcomer] = [await member('U-old', 'ก', ADMIN), await member('U-new', 'ก', ADMIN)];
  await issueCode({ office: OFFICE, ...FINANCE, uses: 1, now: NOW, issuedBy: newcomer._id });
  await inTransaction(() => moveAccount(OFFICE, person, newcomer, cause));
  expect(await listOpenCodes(OFFICE, NOW)).toMatchObject([{ issuedBy: person._id }]);
});

test('somebody who was removed meanwhile is a fault, and nothing is changed', async () => {
  const [person, newcomer] = [await member('U-old', 'ก', FINANCE), await member('U-new', 'ก', FINANCE)];
  await people(OFFICE).deleteMany({ _id: person._id });
  await expect(inTransaction(() => moveAccount(OFFICE, person, newcomer, cause))).rejects.toThrow('removed meanwhile');
  expect(await people(OFFICE).findOne({ _id: newcomer._id })).not.toBeNull();
  expect(await officeOf('U-old')).toBe(OFFICE);
});

test('consent to a notice that changed is written down once', async () => {
  const { _id: person } = await member('U1', 'ก', FINANCE);
  await people(OFFICE).updateOne(
    { _id: person },
    { $set: { consent: { version: NOTICE_VERSION - 1, at: new Date(0) } } },
  );
  const renew = (now: Date) => inTransaction(() => renewConsent({ office: OFFICE, person, now, eventId: 'e1' }));
  await renew(NOW);
  await renew(new Date(NOW.getTime() + 1));
  expect((await people(OFFICE).findOne({ _id: person }))?.consent).toEqual({ version: NOTICE_VERSION, at: NOW });
  expect((await latestAudit(OFFICE, 5)).map(({ action }) => action)).toEqual(['consent.renewed']);
});
