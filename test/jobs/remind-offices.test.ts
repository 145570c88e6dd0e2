import { mongo } from 'mongoose';
import pino from 'pino';
import { PRIORITY } from '../../src/delivery/outbox.model';
import type { OutboxRow } from '../../src/delivery/rows';
import { instantOf, type LocalDate } from '../../src/domain/calendar/dates';
import { knownHolidays } from '../../src/domain/calendar/holiday-files';
import { evidence } from '../../src/domain/evidence/evidence.model';
import { type Measure, measures } from '../../src/domain/measures/measure.model';
import { officeId } from '../../src/domain/office-store';
import { groups } from '../../src/domain/organisations/group.model';
import { type Organisation, saveOrganisation } from '../../src/domain/organisations/organisation.model';
import type { Role } from '../../src/domain/people/people.rules';
import { people } from '../../src/domain/people/person.model';
import { findOwed } from '../../src/domain/reminders/find-owed';
import { dueDaysRemindedOn } from '../../src/domain/reminders/lead-days.rules';
import { reports } from '../../src/domain/reports/report.model';
import { inTransaction } from '../../src/domain/transaction';
import { planReminderBatch } from '../../src/jobs/plan-reminder-batch';
import { remindOffices } from '../../src/jobs/remind-offices';
import { beginDay } from '../../src/jobs/reminder-day.model';
import { silentLog } from '../../src/log';
import { useDatabase } from '../../src/testing/database';
import { outboxRows } from '../../src/testing/outbox-rows';
import { aMeasure, anOffice, aReport } from '../domain/reports/samples';

useDatabase();

const OFFICE = officeId('sample');
const calendar = { leadDays: [30, 14, 7, 3, 1, 0], holidays: knownHolidays() };
const remind = (day: LocalDate, time = '08:30', log = silentLog) =>
  remindOffices({ ...calendar, now: instantOf(day, time), log });

async function office(slug = 'sample', given: Partial<Organisation> = {}, planned: Partial<Measure>[] = [{}]) {
  const id = officeId(slug);
  await saveOrganisation(anOffice({ ...given, _id: id }));
  await measures(id).insertMany(planned.map((measure, index) => aMeasure({ num: index + 1, ...measure, office: id })));
}

let made = 0;
async function person(role: Role, unit: string | null = null, given: object = {}, of = OFFICE): Promise<string> {
  const lineUserId = `U${String(++made).padStart(32, '0')}`;
  await people(of).insert({
    lineUserId,
    displayName: null,
    reach: 'reachable',
    registeredAt: new Date(0),
    consent: { version: 1, at: new Date(0) },
    grants: [{ role, unit }],
    ...given,
  });
  return lineUserId;
}

async function group(unit: string | null, given: object = {}): Promise<string> {
  const lineGroupId = `C${String(++made).padStart(32, '0')}`;
  const linked = { state: 'linked' as const, linkedBy: new mongo.ObjectId(), linkedAt: new Date(0) };
  await groups(OFFICE).insert({ lineGroupId, unit, ...linked, ...given });
  return lineGroupId;
}

/** The outbox, in the order in which it was filled. */
const rows = (): Promise<OutboxRow[]> => outboxRows();
const recipients = async (): Promise<string[]> => (await rows()).map(({ to }) => to);

test('staff, then supervisors, then executives, then groups; each one row that says what it is for', async () => {
  await office();
  const mayor = await person('executive');
  const head = await person('supervisor', 'clerk_office');
  const clerk = await person('staff', 'clerk_office');
  const other = await person('staff', 'finance_division');
  await person('admin');
  const linked = await group('clerk_office');

  expect(await remind('2027-03-24')).toEqual({ offices: 1, planned: 4 });
  expect(await recipients()).toEqual([clerk, head, mayor, linked]);
  expect(await recipients()).not.toContain(other);

  const [row] = await rows();
  expect(row).toMatchObject({
    office: 'sample',
    occasion: 'reminder/2027-03-24',
    kind: 'reminder.person',
    state: 'queued',
    payload: {
      day: '2027-03-24',
      due: [{ fiscalYear: 2570, round: '6m', dueOn: '2027-03-31', step: 7 }],
      parts: { own: true, units: false, office: false },
    },
    priority: PRIORITY.normal,
    notBefore: instantOf('2027-03-24', '08:30'),
    expiresAt: instantOf('2027-03-24', '18:00'),
  });
  expect((await rows()).at(-1)).toMatchObject({ kind: 'reminder.group', person: null });
});

test('on the due day and after it reminders are urgent', async () => {
  await office();
  await person('staff', 'clerk_office');
  await remind('2027-03-31');
  await remind('2027-04-01');
  expect((await rows()).map(({ priority }) => priority)).toEqual([PRIORITY.urgent, PRIORITY.urgent]);
});

test.each([
  ['in the morning: until six in the evening', '08:30', '18:00'],
  ['made up in the last minute before six: for an hour', '17:59', '18:59'],
  ['late in the evening: until the end of the day', '23:30', null],
])('planned %s', async (_name, time, until) => {
  await office();
  await person('staff', 'clerk_office');
  await remind('2027-03-31', time);
  const end = until ? instantOf('2027-03-31', until) : new Date(instantOf('2027-04-01').getTime() - 1);
  expect((await rows())[0]?.expiresAt).toEqual(end);
});

test('who blocked the bot or wants no notifications is planned too: the ledger says why nothing came', async () => {
  await office();
  const blocked = await person('staff', 'clerk_office', { reach: 'blocked' });
  const quiet = await person('staff', 'clerk_office', { quietSince: new Date(0) });
  const quietGroup = await group('clerk_office', { quietSince: new Date(0) });
  await group('clerk_office', { state: 'left' });
  await remind('2027-03-24');
  expect(await recipients()).toEqual([blocked, quiet, quietGroup]);
});

describe('a second run of the day', () => {
  test('adds nothing, also for who registered or owes something since', async () => {
    await office();
    await person('staff', 'clerk_office');
    await remind('2027-03-24');
    await person('staff', 'clerk_office');
    expect(await remind('2027-03-24', '12:00')).toEqual({ offices: 1, planned: 0 });
    expect(await rows()).toHaveLength(1);
  });

  test('at the same instant in many schedulers: each message once', async () => {
    await office();
    for (let one = 0; one < 30; one++) await person('staff', 'clerk_office');
    const runs = await Promise.all(Array.from({ length: 8 }, () => remind('2027-03-24')));
    expect(runs.reduce((sum, { planned }) => sum + planned, 0)).toBe(30);
    expect(new Set(await recipients()).size).toBe(30);
    expect(await rows()).toHaveLength(30);
  });

  test('after a crash in the middle goes on where it was', async () => {
    await office();
    const everybody: string[] = [];
    for (let one = 0; one < 3; one++) everybody.push(await person('staff', 'clerk_office'));
    everybody.push(await person('supervisor', 'clerk_office'), await person('executive'), await group(null));
    const now = instantOf('2027-03-24', '08:30');
    const owed = await findOwed(OFFICE, dueDaysRemindedOn('2027-03-24', calendar), now);
    await beginDay(OFFICE, '2027-03-24', now);
    // Stretches of two, and the second one dies before it is stored.
    const batch = { office: OFFICE, day: '2027-03-24', owed, now, most: 2 };
    await inTransaction(() => planReminderBatch(batch));
    const dying = inTransaction(async () => {
      await planReminderBatch(batch);
      throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');
    expect(await recipients()).toEqual(everybody.slice(0, 2));

    expect(await remind('2027-03-24')).toEqual({ offices: 1, planned: 4 });
    expect(await recipients()).toEqual(everybody);
  });
});

test('more people than one transaction takes are planned in batches, who holds several roles once', async () => {
  await office();
  const grants = [
    { role: 'executive', unit: null },
    { role: 'staff', unit: 'clerk_office' },
    { role: 'supervisor', unit: 'clerk_office' },
  ];
  for (let one = 0; one < 5; one++) await person('staff', 'clerk_office', one % 2 ? { grants } : {});
  const now = instantOf('2027-03-24', '08:30');
  const owed = await findOwed(OFFICE, dueDaysRemindedOn('2027-03-24', calendar), now);
  await beginDay(OFFICE, '2027-03-24', now);
  const lengths: number[] = [];
  for (let isOver = false; !isOver; ) {
    const done = await inTransaction(() =>
      planReminderBatch({ office: OFFICE, day: '2027-03-24', owed, now, most: 2 }),
    );
    lengths.push(done.planned);
    isOver = done.isOver;
  }
  expect(lengths).toEqual([2, 2, 1]);
  expect(new Set(await recipients()).size).toBe(5);
});

describe('which offices', () => {
  const own = (dueOn: LocalDate, round: '6m' | '12m' = '6m') => ({ roundDates: [{ fiscalYear: 2570, round, dueOn }] });

  test.each<[string, Partial<Organisation>, Partial<Measure>, LocalDate, number]>([
    ['the standard date', {}, {}, '2027-03-24', 1],
    ['a day without a step', {}, {}, '2027-03-23', 0],
    ['an own date, on its days', own('2027-04-30'), {}, '2027-04-23', 1],
    ['an own date, not on the days of the standard one', own('2027-04-30'), {}, '2027-03-24', 0],
    ['an own date of the other round leaves the standard one', own('2027-09-15', '12m'), {}, '2027-03-24', 1],
    [
      'an own date of another year leaves the standard one',
      { roundDates: [{ fiscalYear: 2569, round: '6m', dueOn: '2026-04-30' }] },
      {},
      '2027-03-24',
      1,
    ],
    ['a measure’s own date', {}, { dueOn: { '6m': '2027-02-26' } }, '2027-02-19', 1],
    ['a measure’s own date, not on the days of the office’s', {}, { dueOn: { '6m': '2027-02-26' } }, '2027-03-24', 0],
    ['1 October: last year’s second round', {}, {}, '2027-10-01', 1],
    ['a year without a plan', {}, { fiscalYear: 2569 }, '2027-03-24', 0],
  ])('%s', async (_name, organisation, measure, day, planned) => {
    await office('sample', organisation, [measure]);
    await person('staff', 'clerk_office');
    expect((await remind(day)).planned).toBe(planned);
  });

  test('each its own people', async () => {
    await office();
    await office('other', own('2027-04-30'));
    const here = await person('staff', 'clerk_office');
    const there = await person('staff', 'clerk_office', {}, officeId('other'));
    await remind('2027-03-24');
    expect(await recipients()).toEqual([here]);
    await remind('2027-04-23');
    expect((await rows()).filter(({ to }) => to === there)).toMatchObject([{ office: 'other' }]);
  });

  test('one in which all is reported gets nothing', async () => {
    await office();
    await person('staff', 'clerk_office');
    await reports(OFFICE).insert(aReport({ output: 'ผลผลิต', outcome: 'ผลลัพธ์' }));
    await evidence(OFFICE).insert({
      kind: 'link',
      state: 'kept',
      lineMessageId: '1',
      part: 0,
      batch: '1',
      set: null,
      name: null,
      content: null,
      url: 'https://example.go.th/',
      by: new mongo.ObjectId(),
      sentAt: new Date(0),
      trouble: null,
      withdrawn: null,
      about: { fiscalYear: 2570, measure: 1, round: '6m', unit: 'clerk_office' },
    });
    expect(await remind('2027-03-24')).toEqual({ offices: 1, planned: 0 });
    expect(await rows()).toEqual([]);
  });
});

test('midnight in Bangkok divides the days, not midnight in Greenwich', async () => {
  await office();
  await person('staff', 'clerk_office');
  await remindOffices({ ...calendar, now: new Date('2027-03-23T16:59:59.999Z'), log: silentLog });
  expect(await rows()).toEqual([]);
  await remindOffices({ ...calendar, now: new Date('2027-03-23T17:00:00.000Z'), log: silentLog });
  expect((await rows()).map(({ occasion }) => occasion)).toEqual(['reminder/2027-03-24']);
});

test('a year whose holidays are missing is warned of once a run', async () => {
  const lines: { level: number; years?: number[] }[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => lines.push(JSON.parse(line)) });
  await remind('2090-01-05', '08:30', log);
  expect(lines).toEqual([expect.objectContaining({ level: 40, years: [2633] })]);
  await remind('2027-03-24', '08:30', log);
  expect(lines).toHaveLength(1);
});
