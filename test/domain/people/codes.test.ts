import { mongo } from 'mongoose';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { officeId } from '../../../src/domain/office-store';
import { bindToOffice } from '../../../src/domain/people/directory.model';
import { type CodeRequest, issueCode } from '../../../src/domain/people/issue-code';
import { findOpenCode, listOpenCodes, revokeCode } from '../../../src/domain/people/open-codes';
import { people } from '../../../src/domain/people/person.model';
import { findGoodCode, redeemCode } from '../../../src/domain/people/redeem-code';
import { setQuiet } from '../../../src/domain/people/set-quiet';
import { type CodeTry, tryCode } from '../../../src/domain/people/try-code';
import { voidCodesOf, voidServerCodes } from '../../../src/domain/people/void-codes';
import { MOST_WRONG_GUESSES, noteWrongGuess, PAUSE_MS } from '../../../src/domain/people/wrong-guess.model';
import { forgetWrongTries, LOCK_MS, lockedUntil } from '../../../src/domain/people/wrong-tries';
import { inTransaction } from '../../../src/domain/transaction';
import { useDatabase } from '../../../src/testing/database';

useDatabase();

const OFFICE = officeId('kham-muang');
const NOW = new Date('2026-11-20T03:00:00Z');
const DAY_MS = 24 * 3_600_000;
const FIVE = 5;
const later = (ms: number): Date => new Date(NOW.getTime() + ms);
const admin = new mongo.ObjectId();

const issue = (given: Partial<CodeRequest> = {}): Promise<string> =>
  issueCode({ office: OFFICE, role: 'staff', unit: 'finance_division', uses: 1, now: NOW, issuedBy: admin, ...given });
const open = (now = NOW) => listOpenCodes(OFFICE, now);
const attempt = (typed: string, lineUserId = 'U1', now = NOW): Promise<CodeTry> =>
  inTransaction(() => tryCode({ lineUserId, typed, now }));
const redeem = async (typed: string, lineUserId: string) => {
  const good = await findGoodCode(typed, NOW);
  if (!good) throw new Error('the code is not good');
  return inTransaction(() => redeemCode({ good, lineUserId, displayName: null, now: NOW, eventId: lineUserId }));
};

describe('open codes', () => {
  test('are those that somebody could register with, those that end first in front', async () => {
    await issue({ days: 30, role: 'admin', unit: null });
    await issue({ days: 1 });
    const used = await issue();
    await redeem(used, 'U1');
    expect((await open()).map(({ role }) => role)).toEqual(['staff', 'admin']);
    expect((await open(later(DAY_MS - 1))).map(({ role }) => role)).toEqual(['staff', 'admin']);
    expect((await open(later(DAY_MS))).map(({ role }) => role)).toEqual(['admin']);
    expect(await open(later(30 * DAY_MS))).toEqual([]);
  });

  test('of another office are not seen', async () => {
    await issue({ office: officeId('soe-phloe') });
    expect(await open()).toEqual([]);
  });

  test('a revoked one lets nobody in any more, and is audited with what it gave', async () => {
    const code = await issue({ uses: 5 });
    const [found] = await open();
    const id = String(found?._id);
    const by = { by: admin, now: NOW, eventId: 'e1' };
    expect(await inTransaction(() => revokeCode(OFFICE, id, by))).toMatchObject({ usesLeft: 5 });
    expect(await open()).toEqual([]);
    expect(await attempt(code)).toMatchObject({ kind: 'wrong' });
    expect(await latestAudit(OFFICE, 1)).toMatchObject([
      { action: 'code.revoked', actor: admin, subject: `${id} staff finance_division x5` },
    ]);
    await expect(inTransaction(() => revokeCode(OFFICE, id, by))).rejects.toMatchObject({ code: 'code_not_open' });
  });

  test('one that ended meanwhile cannot be revoked', async () => {
    await issue();
    const [found] = await open();
    const late = findOpenCode(OFFICE, String(found?._id), later(7 * DAY_MS));
    await expect(late).rejects.toMatchObject({ code: 'code_not_open' });
  });

  test('of who may issue no more are all ended, others’ and the server’s are not', async () => {
    await issue();
    await issue({ issuedBy: new mongo.ObjectId(), role: 'supervisor' });
    await issue({ issuedBy: null, kind: 'bootstrap', role: 'admin', unit: null });
    await inTransaction(() => voidCodesOf(OFFICE, admin, { at: NOW }));
    expect((await open()).map(({ role }) => role).sort()).toEqual(['admin', 'supervisor']);
    await inTransaction(() => voidServerCodes(OFFICE, { at: NOW }));
    expect((await open()).map(({ role }) => role)).toEqual(['supervisor']);
    expect((await latestAudit(OFFICE, 10)).filter(({ action }) => action === 'codes.voided')).toHaveLength(2);
  });

  test('where there is nothing to end, nothing is audited', async () => {
    await inTransaction(() => voidServerCodes(OFFICE, { at: NOW }));
    expect(await latestAudit(OFFICE, 1)).toEqual([]);
  });
});

describe('trying a code', () => {
  test.each([
    ['as it is', (code: string) => code],
    ['in small letters', (code: string) => code.toLowerCase()],
    ['without its hyphen', (code: string) => code.replace('-', '')],
    ['with blanks', (code: string) => ` ${code.replace('-', ' – ')} `],
  ])('%s is good', async (_how, typed) => {
    expect(await attempt(typed(await issue()))).toMatchObject({ kind: 'good' });
  });

  test('five wrong ones lock for an hour; then there are five again', async () => {
    const left: (number | string)[] = [];
    for (let tries = 0; tries < FIVE; tries++) {
      const one = await attempt('AAAA-0000');
      left.push(one.kind === 'wrong' ? one.triesLeft : one.kind);
    }
    expect(left).toEqual([4, 3, 2, 1, 0]);
    const good = await issue();
    expect(await attempt(good)).toEqual({ kind: 'locked', until: later(LOCK_MS) });
    expect(await attempt(good, 'U1', later(LOCK_MS - 1))).toMatchObject({ kind: 'locked' });
    expect(await attempt('AAAA-0000', 'U1', later(LOCK_MS))).toEqual({ kind: 'wrong', triesLeft: 4 });
  });

  test('a lock is one person’s, and ends when the right code was found', async () => {
    for (let tries = 0; tries < FIVE; tries++) await attempt('AAAA-0000');
    expect(await lockedUntil('U2', NOW)).toBeNull();
    expect(await attempt(await issue(), 'U2')).toMatchObject({ kind: 'good' });
    await forgetWrongTries('U1');
    expect(await lockedUntil('U1', NOW)).toBeNull();
  });

  test('a code that somebody used up themselves is no wrong try, for others it is', async () => {
    const code = await issue();
    await redeem(code, 'U1');
    expect(await attempt(code, 'U1')).toEqual({ kind: 'spent' });
    expect(await attempt(code, 'U2')).toEqual({ kind: 'wrong', triesLeft: 4 });
  });

  test('after a hundred wrong ones of whoever, who is not registered waits, and members do not', async () => {
    const good = await issue({ uses: 9 });
    for (let tries = 0; tries < MOST_WRONG_GUESSES - 1; tries++) await noteWrongGuess(NOW);
    expect(await attempt(good)).toMatchObject({ kind: 'good' });
    await noteWrongGuess(later(1_000));
    const now = later(2_000);
    expect(await attempt(good, 'U1', now)).toEqual({ kind: 'paused', until: later(PAUSE_MS) });
    await bindToOffice('U2', OFFICE);
    expect(await attempt(good, 'U2', now)).toMatchObject({ kind: 'good' });
    expect(await attempt(good, 'U1', later(PAUSE_MS))).toMatchObject({ kind: 'good' });
  });
});

test('notifications are stopped and resumed once, each audited', async () => {
  const rest = { displayName: null, grants: [], consent: { version: 1, at: NOW }, reach: 'reachable' as const };
  const { _id: person } = await people(OFFICE).insert({ lineUserId: 'U1', registeredAt: NOW, ...rest });
  const wish = (quiet: boolean) =>
    inTransaction(() => setQuiet({ office: OFFICE, person, quiet, now: NOW, eventId: 'e1' }));
  expect([await wish(false), await wish(true), await wish(true)]).toEqual([false, true, false]);
  expect((await people(OFFICE).findOne({ _id: person }))?.quietSince).toEqual(NOW);
  expect([await wish(false), await wish(false)]).toEqual([true, false]);
  expect((await people(OFFICE).findOne({ _id: person }))?.quietSince).toBeUndefined();
  expect((await latestAudit(OFFICE, 5)).map(({ action }) => action).sort()).toEqual([
    'notifications.resumed',
    'notifications.stopped',
  ]);
});
