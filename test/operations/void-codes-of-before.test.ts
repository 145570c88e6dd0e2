import mongoose, { mongo } from 'mongoose';
import { recordAudit } from '../../src/domain/audit/audit.model';
import { officeId } from '../../src/domain/office-store';
import { issueCode } from '../../src/domain/people/issue-code';
import type { Grant } from '../../src/domain/people/people.rules';
import { people } from '../../src/domain/people/person.model';
import { findGoodCode } from '../../src/domain/people/redeem-code';
import { removeGrant } from '../../src/domain/people/remove-grant';
import { inTransaction } from '../../src/domain/transaction';
import { silentLog } from '../../src/log';
import { voidCodesOfBefore } from '../../src/operations/migrations/0002-void-codes-of-before';
import { useDatabase } from '../../src/testing/database';

useDatabase();

const office = officeId('kham-muang');
const finance: Grant = { role: 'staff', unit: 'finance_division' };
const clerk: Grant = { role: 'staff', unit: 'clerk_office' };
const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

const join = (lineUserId: string, grants: Grant[]) =>
  people(office).insert({
    lineUserId,
    displayName: null,
    grants,
    consent: { version: 1, at: minutesAgo(90) },
    reach: 'reachable',
    registeredAt: minutesAgo(90),
  });

function issue(grant: Grant, issuedBy: mongo.ObjectId | null, minutes = 60): Promise<string> {
  return issueCode({ office, role: grant.role, unit: grant.unit, uses: 20, now: minutesAgo(minutes), issuedBy });
}

/** What the program of before left of a removal: a line of the audit trail. */
const removedBefore = (grant: Grant, minutes: number) =>
  recordAudit(office, {
    at: minutesAgo(minutes),
    actor: null,
    action: 'grant.removed',
    eventId: null,
    subject: `${new mongo.ObjectId()} ${grant.role} ${grant.unit}`,
  });

const isGood = async (code: string): Promise<boolean> => (await findGoodCode(code, new Date())) !== null;
const database = () => mongoose.connection.db as mongo.Db;
const migrate = () => voidCodesOfBefore.up(database(), silentLog);

test('codes of issuers who are no admins end; those of admins and of the system go on', async () => {
  const admin = await join('U1', [{ role: 'admin', unit: null }]);
  const staff = await join('U2', [finance]);
  const gone = [await issue(finance, staff._id), await issue(finance, new mongo.ObjectId())];
  const stay = [await issue(finance, admin._id), await issue(finance, null)];
  await migrate();
  for (const code of gone) expect(await isGood(code)).toBe(false);
  for (const code of stay) expect(await isGood(code)).toBe(true);
});

test('codes for a right that was taken from somebody after they were issued end; for other rights, and later ones, go on', async () => {
  const [before, other] = [await issue(finance, null), await issue(clerk, null)];
  await removedBefore(finance, 30);
  const after = await issue(finance, null, 10);
  await migrate();
  await migrate();
  expect(await Promise.all([before, other, after].map(isGood))).toEqual([false, true, true]);
});

test('what the version before did meanwhile is put right, and removals by this version end no code of others', async () => {
  const admin = await join('U1', [{ role: 'admin', unit: null }]);
  const person = await join('U2', [finance]);
  const [forFinance, forClerk] = [await issue(finance, admin._id), await issue(clerk, admin._id)];
  await removedBefore(clerk, 1);
  await inTransaction(() =>
    removeGrant({ office, person: person._id, grant: finance, by: admin._id, now: minutesAgo(1), eventId: 'e1' }),
  );
  expect(await voidCodesOfBefore.again?.(database(), new Date())).toBe(1);
  expect(await voidCodesOfBefore.again?.(database(), new Date())).toBe(0);
  expect(await Promise.all([forFinance, forClerk].map(isGood))).toEqual([true, false]);
});
