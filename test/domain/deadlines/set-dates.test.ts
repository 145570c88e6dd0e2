import { mongo } from 'mongoose';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import type { LocalDate } from '../../../src/domain/calendar/dates';
import { type MeasureDateChange, setMeasureDate } from '../../../src/domain/deadlines/set-measure-date';
import { type RoundDateChange, setRoundDate } from '../../../src/domain/deadlines/set-round-date';
import { measures } from '../../../src/domain/measures/measure.model';
import { findOrganisation, saveOrganisation } from '../../../src/domain/organisations/organisation.model';
import { inTransaction } from '../../../src/domain/transaction';
import { useDatabase } from '../../../src/testing/database';
import { aMeasure, anOffice } from '../reports/samples';

useDatabase();

const office = anOffice()._id;
const by = new mongo.ObjectId();
const now = new Date('2026-11-20T03:00:00Z');
const STANDARD: LocalDate = '2027-03-31';
const of = { office, fiscalYear: 2570, round: '6m' as const, was: STANDARD, by, now, eventId: 'event-1' };

const setRound = (given: Partial<RoundDateChange> = {}) =>
  inTransaction(() => setRoundDate({ ...of, dueOn: '2027-04-15', ...given }));
const setMeasure = (given: Partial<MeasureDateChange> = {}) =>
  inTransaction(() => setMeasureDate({ ...of, num: 1, dueOn: '2027-03-15', ...given }));
const roundDates = async () => (await findOrganisation(office))?.roundDates;
const dueOn = async () => (await measures(office).findOne({ num: 1 }))?.dueOn;

beforeEach(async () => {
  await saveOrganisation(anOffice());
  await measures(office).insert(aMeasure());
});

describe('of the office', () => {
  test('a round gets a day of its own, and the other round and other years keep theirs', async () => {
    await setRound({ fiscalYear: 2571, was: '2028-03-31', dueOn: '2028-04-01' });
    expect(await setRound()).toBe('2027-04-15');
    expect(await roundDates()).toEqual([
      { fiscalYear: 2571, round: '6m', dueOn: '2028-04-01' },
      { fiscalYear: 2570, round: '6m', dueOn: '2027-04-15' },
    ]);
    expect((await latestAudit(office, 1))[0]).toMatchObject({
      action: 'deadline.set',
      subject: 'round 2570 6m 2027-03-31 -> 2027-04-15',
      actor: by,
      eventId: 'event-1',
    });
  });

  test('it can be moved again, and back to the standard day', async () => {
    await setRound();
    await setRound({ was: '2027-04-15', dueOn: '2027-04-20' });
    expect(await roundDates()).toEqual([{ fiscalYear: 2570, round: '6m', dueOn: '2027-04-20' }]);
    expect(await setRound({ was: '2027-04-20', dueOn: null })).toBe(STANDARD);
    expect(await roundDates()).toEqual([]);
  });

  test.each<[string, Partial<RoundDateChange>, string]>([
    ['that was another meanwhile', { was: '2027-04-01' }, 'date_changed_meanwhile'],
    ['that is what it is', { dueOn: STANDARD }, 'same_date'],
    ['back to the standard, where it is that already', { dueOn: null }, 'same_date'],
    ['of yesterday', { dueOn: '2026-11-19' }, 'date_past'],
    ['long after the year', { dueOn: '2028-03-31' }, 'date_outside_year'],
    [
      'before the first round, for the second',
      { round: '12m', was: '2027-09-30', dueOn: '2027-03-30' },
      'rounds_swapped',
    ],
    ['after the second round, for the first', { dueOn: '2027-10-01' }, 'rounds_swapped'],
  ])('a day %s is refused, and nothing is changed', async (_what, given, code) => {
    await expect(setRound(given)).rejects.toMatchObject({ code });
    expect(await roundDates()).toEqual([]);
    expect(await latestAudit(office, 5)).toEqual([]);
  });

  test.each<[string, Partial<RoundDateChange>, LocalDate]>([
    ['today', { dueOn: '2026-11-20' }, '2026-11-20'],
    ['the day of the second round', { dueOn: '2027-09-30' }, '2027-09-30'],
    ['the day of the first round, for the second', { round: '12m', was: '2027-09-30', dueOn: STANDARD }, STANDARD],
  ])('%s is taken', async (_what, given, expected) => {
    expect(await setRound(given)).toBe(expected);
  });

  test('today is Bangkok’s: at five in the afternoon in Greenwich it is tomorrow', async () => {
    const midnight = new Date('2026-11-20T17:00:00Z');
    await expect(setRound({ now: midnight, dueOn: '2026-11-20' })).rejects.toMatchObject({ code: 'date_past' });
    const before = new Date(midnight.getTime() - 1);
    expect(await setRound({ now: before, dueOn: '2026-11-20' })).toBe('2026-11-20');
  });

  test('an office that was removed meanwhile is a fault', async () => {
    await expect(setRound({ office: 'nobody' as typeof office })).rejects.toThrow('removed meanwhile');
  });
});

describe('of a measure', () => {
  test('it gets a day of its own, and the office’s again', async () => {
    expect(await setMeasure()).toBe('2027-03-15');
    expect(await dueOn()).toEqual({ '6m': '2027-03-15' });
    expect((await latestAudit(office, 1))[0]?.subject).toBe('measure 2570/1 6m 2027-03-31 -> 2027-03-15');
    expect(await setMeasure({ was: '2027-03-15', dueOn: null })).toBe(STANDARD);
    expect(await dueOn()).toEqual({});
  });

  test('its own day stays when that of the office moves, and the office’s is what it goes back to', async () => {
    await setMeasure();
    await setRound();
    expect(await dueOn()).toEqual({ '6m': '2027-03-15' });
    expect(await setMeasure({ was: '2027-03-15', dueOn: null })).toBe('2027-04-15');
  });

  test.each<[string, Partial<MeasureDateChange>, string]>([
    ['of a number that the plan has not', { num: 99 }, 'no_such_measure'],
    ['of another year', { fiscalYear: 2569 }, 'no_such_measure'],
    ['that was another meanwhile', { was: '2027-04-01' }, 'date_changed_meanwhile'],
    ['that is what it is', { dueOn: STANDARD }, 'same_date'],
    ['of yesterday', { dueOn: '2026-11-19' }, 'date_past'],
    ['after its second round', { dueOn: '2027-10-01' }, 'rounds_swapped'],
  ])('a day %s is refused, and nothing is changed', async (_what, given, code) => {
    await expect(setMeasure(given)).rejects.toMatchObject({ code });
    expect(await dueOn()).toEqual({});
    expect(await latestAudit(office, 5)).toEqual([]);
  });

  test('a round that it is not reported in has no day, and the other round none to come before', async () => {
    await measures(office).insert(aMeasure({ num: 2, rounds: ['6m'] }));
    const other = { num: 2, round: '12m' as const, was: '2027-09-30' };
    await expect(setMeasure(other)).rejects.toMatchObject({ code: 'no_such_round' });
    expect(await setMeasure({ num: 2, dueOn: '2027-10-01' })).toBe('2027-10-01');
  });
});
