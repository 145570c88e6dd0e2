import { readCron } from '../../../src/domain/calendar/cron.rules';
import { loadExamples } from '../../../src/domain/imports/load-examples';
import { officeId } from '../../../src/domain/office-store';
import {
  type AdminCode,
  issueBootstrapCodes,
  renewBootstrapCodes,
} from '../../../src/domain/people/bootstrap-admin-code';
import { makeFreshCode } from '../../../src/domain/people/fresh-code';
import { issueCode } from '../../../src/domain/people/issue-code';
import { people } from '../../../src/domain/people/person.model';
import { issueRecoveryCode } from '../../../src/domain/people/recovery-code';
import { findGoodCode, redeemCode } from '../../../src/domain/people/redeem-code';
import { registrationCodes } from '../../../src/domain/people/registration-code.model';
import { inTransaction } from '../../../src/domain/transaction';
import { adminCodesJob } from '../../../src/jobs/admin-codes-job';
import { useDatabase } from '../../../src/testing/database';

useDatabase();
beforeEach(async () => {
  await loadExamples(NOW);
});

const NOW = new Date('2026-11-20T03:00:00Z');
const SLUGS = ['kham-muang', 'ko-loi-bang-hak', 'mueang-hong', 'soe-phloe'];

test('every office without an admin gets a single-use admin code, in order of slug', async () => {
  const issued = await issueBootstrapCodes(NOW);
  expect(issued.map(({ office }) => office)).toEqual(SLUGS);
  for (const { office, code } of issued) {
    const good = await findGoodCode(code, NOW);
    expect(good).toMatchObject({ office, code: { role: 'admin', unit: null, usesLeft: 1, kind: 'bootstrap' } });
  }
});

test('the next start gives new codes and those of the start before stop working; codes of admins go on', async () => {
  const [first] = await issueBootstrapCodes(NOW);
  const office = officeId('kham-muang');
  const other = await issueCode({ office, role: 'executive', unit: null, uses: 1, now: NOW, issuedBy: null });
  const [second] = await issueBootstrapCodes(NOW);
  expect(await findGoodCode(first?.code ?? '', NOW)).toBeNull();
  expect(await findGoodCode(second?.code ?? '', NOW)).not.toBeNull();
  expect(await findGoodCode(other, NOW)).not.toBeNull();
});

test('an office with an admin gets none', async () => {
  const [issued] = await issueBootstrapCodes(NOW);
  const good = await findGoodCode(issued?.code ?? '', NOW);
  if (!good) throw new Error('the code is not good');
  await inTransaction(() => redeemCode({ good, lineUserId: 'U1', displayName: null, now: NOW, eventId: 'e1' }));
  expect((await issueBootstrapCodes(NOW)).map(({ office }) => office)).toEqual(SLUGS.slice(1));
});

describe('while the program runs', () => {
  const office = officeId('kham-muang');
  const LATER = new Date(NOW.getTime() + 31 * 24 * 3_600_000);
  const ofOffice = (codes: readonly AdminCode[]) => codes.find((one) => one.office === office)?.code ?? '';

  test('nothing is made as long as the code of the start is good; once it expired there is a new one, told as at the start', async () => {
    const first = ofOffice(await issueBootstrapCodes(NOW));
    expect(await renewBootstrapCodes(NOW)).toEqual([]);
    const said: AdminCode[] = [];
    const cron = readCron('30 8 * * *');
    if (!cron) throw new Error('no cron');
    const job = adminCodesJob(cron, (made) => said.push(made));
    expect(await job.run(LATER)).toEqual({ made: SLUGS.length });
    expect(said.map((made) => made.office)).toEqual(SLUGS);
    expect(await findGoodCode(ofOffice(said), LATER)).toMatchObject({ office, code: { role: 'admin', usesLeft: 1 } });
    expect(await findGoodCode(first, LATER)).toBeNull();
    expect(await job.run(LATER)).toEqual({ made: 0 });
  });

  test('two processes at once make one', async () => {
    const made = (await Promise.all([renewBootstrapCodes(NOW), renewBootstrapCodes(NOW)])).flat();
    expect(made.map((one) => one.office).sort()).toEqual(SLUGS);
  });

  test('an office whose only admin left gets one, an office with an admin or a code of npm run admin-code none', async () => {
    const good = await findGoodCode(ofOffice(await issueBootstrapCodes(NOW)), NOW);
    if (!good) throw new Error('the code is not good');
    await inTransaction(() => redeemCode({ good, lineUserId: 'U1', displayName: null, now: NOW, eventId: 'e1' }));
    expect(await renewBootstrapCodes(NOW)).toEqual([]);
    await people(office).deleteMany({});
    expect((await renewBootstrapCodes(NOW)).map((one) => one.office)).toEqual([office]);
    await registrationCodes(office).deleteMany({});
    const fresh = await makeFreshCode();
    await inTransaction(() => issueRecoveryCode(office, fresh, NOW));
    expect(await renewBootstrapCodes(NOW)).toEqual([]);
  });
});
