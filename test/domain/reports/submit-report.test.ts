import { mongo } from 'mongoose';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import type { Grant } from '../../../src/domain/people/people.rules';
import { reportChanges, reports } from '../../../src/domain/reports/report.model';
import { type Submission, submitReport } from '../../../src/domain/reports/submit-report';
import { inTransaction } from '../../../src/domain/transaction';
import { useDatabase } from '../../../src/testing/database';
import { anOffice, aPart } from './samples';

useDatabase();

const organisation = anOffice();
const office = organisation._id;
const now = new Date('2026-11-20T03:00:00Z');
const holder = (role: Grant['role'], unit: string | null) => ({ _id: new mongo.ObjectId(), grants: [{ role, unit }] });
const staff = holder('staff', 'clerk_office');

const submit = (given: Partial<Submission> = {}) =>
  inTransaction(() =>
    submitReport({
      organisation,
      measure: aPart(),
      round: '6m',
      person: staff,
      eventId: 'event-1',
      now,
      input: { progress: 60 },
      seenVersion: 0,
      ...given,
    }),
  );

test('the first report is version 1, with its change and an audit event', async () => {
  const report = await submit();
  expect(report).toMatchObject({
    measure: 1,
    round: '6m',
    progress: 60,
    version: 1,
    reportedBy: staff._id,
    reportedAt: now,
  });
  expect(await reportChanges(office).find()).toMatchObject([
    { eventId: 'event-1', version: 1, progress: 60, by: staff._id },
  ]);
  expect(await latestAudit(office, 5)).toMatchObject([
    { action: 'report.submitted', subject: 'measure 2570/1 6m clerk_office', actor: staff._id, eventId: 'event-1' },
  ]);
});

test('a correction counts the version up, keeps what was not said, and leaves the earlier change on record', async () => {
  await submit({ input: { progress: 60, detail: 'จัดอบรมแล้ว' } });
  const report = await submit({ eventId: 'event-2', seenVersion: 1, input: { progress: 80 } });
  expect(report).toMatchObject({ version: 2, progress: 80, detail: 'จัดอบรมแล้ว' });
  expect((await reportChanges(office).find({}, { sort: { version: 1 } })).map(({ progress }) => progress)).toEqual([
    60, 80,
  ]);
  expect((await latestAudit(office, 5)).map(({ action }) => action).sort()).toEqual([
    'report.corrected',
    'report.submitted',
  ]);
});

test('the same event twice changes it once', async () => {
  await submit();
  const again = await submit();
  expect(again.version).toBe(1);
  expect(await reportChanges(office).count()).toBe(1);
});

test('who decided on an older version is refused, and nothing is changed', async () => {
  await submit();
  await expect(submit({ eventId: 'event-2', input: { progress: 10 } })).rejects.toMatchObject({
    code: 'report_changed',
  });
  expect(await reports(office).find()).toMatchObject([{ version: 1, progress: 60 }]);
});

test('who saw a report that is not there is refused', async () => {
  await expect(submit({ seenVersion: 3 })).rejects.toMatchObject({ code: 'report_changed' });
  expect(await reports(office).count()).toBe(0);
});

test('of two who send at the same moment one is stored and the other is refused', async () => {
  const results = await Promise.allSettled([
    submit({ eventId: 'event-1', input: { progress: 10 } }),
    submit({ eventId: 'event-2', input: { progress: 20 } }),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await reports(office).count()).toBe(1);
  expect(await reportChanges(office).count()).toBe(1);
});

test('a report that says nothing new is refused', async () => {
  await submit();
  await expect(submit({ eventId: 'event-2', seenVersion: 1 })).rejects.toMatchObject({ code: 'nothing_new' });
  await expect(submit({ eventId: 'event-3', round: '12m', input: {} })).rejects.toMatchObject({ code: 'nothing_new' });
});

test('a round the measure is not reported in is refused with the one it has', async () => {
  const measure = aPart({ rounds: ['6m'] });
  await expect(submit({ measure, round: '12m' })).rejects.toThrow('มาตรการ 1 รายงานเฉพาะรอบ 6 เดือน');
});

describe('who may report', () => {
  const every = ['all_units'];
  const BOTH = ['clerk_office', 'finance_division'];
  test.each([
    ['staff of the unit', holder('staff', 'clerk_office'), ['clerk_office'], 'clerk_office', true],
    ['the head of the unit', holder('supervisor', 'clerk_office'), ['clerk_office'], 'clerk_office', true],
    ['staff of one of several units, on its part', holder('staff', 'finance_division'), BOTH, 'finance_division', true],
    [
      "staff of one of several units, on another's part",
      holder('staff', 'finance_division'),
      BOTH,
      'clerk_office',
      false,
    ],
    [
      'staff of any unit, on its part of a measure of every unit',
      holder('staff', 'finance_division'),
      every,
      'finance_division',
      true,
    ],
    ['staff of another unit', holder('staff', 'finance_division'), ['clerk_office'], 'clerk_office', false],
    ['an executive', holder('executive', null), ['clerk_office'], 'clerk_office', false],
    ['an admin, even on a measure of every unit', holder('admin', null), every, 'clerk_office', false],
  ])('%s', async (_name, person, units, unit, may) => {
    const done = submit({ person, measure: aPart({ units }, unit) });
    if (may) await expect(done).resolves.toMatchObject({ version: 1 });
    else await expect(done).rejects.toMatchObject({ code: 'not_own_unit' });
  });

  test('the refusal names the unit whose part it is', async () => {
    const person = holder('staff', 'public_works_division');
    await expect(submit({ person, measure: aPart({ units: ['clerk_office', 'finance_division'] }) })).rejects.toThrow(
      'ผู้ที่รายงานได้คือเจ้าหน้าที่หรือหัวหน้าส่วนราชการของสำนักปลัด',
    );
  });
});
