import mongoose, { mongo } from 'mongoose';
import { evidence } from '../../src/domain/evidence/evidence.model';
import { measures } from '../../src/domain/measures/measure.model';
import { saveOrganisation } from '../../src/domain/organisations/organisation.model';
import { people } from '../../src/domain/people/person.model';
import { reportChanges, reports } from '../../src/domain/reports/report.model';
import { reportEvents } from '../../src/domain/reports/report-event.model';
import { silentLog } from '../../src/log';
import { aPartForEachUnit } from '../../src/operations/migrations/0006-a-part-for-each-unit';
import { useDatabase } from '../../src/testing/database';
import { aMeasure, anOffice, aReport } from '../domain/reports/samples';

useDatabase();
const organisation = anOffice();
const office = organisation._id;
const db = () => mongoose.connection.db as unknown as mongo.Db;
const KEY = { office: 1, fiscalYear: 1, measure: 1, round: 1 } as const;
const OLD = { reports: {}, report_changes: { version: 1 }, report_events: { seq: 1 } } as const;

async function member(unit: string): Promise<mongo.ObjectId> {
  const { _id } = await people(office).insert({
    lineUserId: `U${unit}`,
    displayName: null,
    grants: [{ role: 'staff', unit }],
    consent: { version: 1, at: new Date(0) },
    reach: 'reachable',
    registeredAt: new Date(0),
  });
  return _id;
}

/** A report as the version before stored it: with its change, its step and a piece of evidence. */
async function before(measure: number, by: mongo.ObjectId, version = 1): Promise<void> {
  const { unit: _unit, ...report } = aReport({ measure, version, progress: 60, reportedBy: by });
  const key = { office, fiscalYear: 2570, measure, round: '6m' };
  const at = new Date('2026-11-20T03:00:00Z');
  const eventId = `e${measure}-${version}`;
  if (version === 1) await db().collection('reports').insertOne(report);
  const words = { status: null, progress: 60, detail: null, output: null, outcome: null, remarks: null };
  await db()
    .collection('report_changes')
    .insertOne({ ...key, ...words, version, eventId, by, at });
  const step = { seq: version, version, action: 'submit', from: 'none', to: 'submitted', note: null };
  await db()
    .collection('report_events')
    .insertOne({ ...key, ...step, by, at, eventId });
  const about = { fiscalYear: 2570, measure, round: '6m' };
  const piece = {
    office,
    kind: 'link',
    state: 'kept',
    lineMessageId: eventId,
    part: 0,
    about,
    batch: 'b',
    by,
    sentAt: at,
  };
  await db().collection('evidence').insertOne(piece);
}

const unitsOf = async (measure: number) => [
  ...(await reports(office).find({ measure })).map(({ unit }) => unit),
  ...(await reportChanges(office).find({ measure })).map(({ unit }) => unit),
  ...(await reportEvents(office).find({ measure })).map(({ unit }) => unit),
  ...(await evidence(office).find({ 'about.measure': measure })).map(({ about }) => about?.unit),
];

beforeEach(async () => {
  await saveOrganisation(organisation);
  for (const [name, more] of Object.entries(OLD)) {
    await db()
      .collection(name)
      .createIndex({ ...KEY, ...more }, { unique: true });
  }
  const units = [['finance_division'], ['clerk_office', 'public_works_division'], ['all_units'], ['clerk_office']];
  for (const [at, own] of units.entries()) await measures(office).insert(aMeasure({ num: at + 1, units: own }));
});

test("a report becomes the part of its reporter's unit, of the first where that is not responsible; all else follows", async () => {
  const works = await member('public_works_division');
  for (const measure of [1, 2, 3, 4]) await before(measure, works);
  await before(5, new mongo.ObjectId());
  await db().collection('evidence').insertOne({ office, kind: 'link', lineMessageId: 'x', part: 0, about: null });
  await aPartForEachUnit.up(db(), silentLog);
  expect(await unitsOf(1)).toEqual(Array(4).fill('finance_division'));
  expect(await unitsOf(2)).toEqual(Array(4).fill('public_works_division'));
  expect(await unitsOf(3)).toEqual(Array(4).fill('public_works_division'));
  expect(await unitsOf(4)).toEqual(Array(4).fill('clerk_office'));
  expect(await unitsOf(5)).toEqual(Array(4).fill('all_units'));
  expect(await evidence(office).findOne({ lineMessageId: 'x' })).toMatchObject({ about: null });
});

test('then each unit can have its own, and none has two', async () => {
  await before(2, await member('public_works_division'));
  await aPartForEachUnit.up(db(), silentLog);
  await reports(office).insert(aReport({ measure: 2, unit: 'clerk_office' }));
  await expect(reports(office).insert(aReport({ measure: 2, unit: 'clerk_office' }))).rejects.toThrow('E11000');
});

test('it may run again, and puts right what the version before goes on writing', async () => {
  const works = await member('public_works_division');
  await before(2, works);
  await aPartForEachUnit.up(db(), silentLog);
  await aPartForEachUnit.up(db(), silentLog);
  expect(await aPartForEachUnit.again?.(db(), new Date(0))).toBe(0);
  // A correction by the version before, and a report of its own.
  await before(2, works, 2);
  await before(4, works);
  expect(await aPartForEachUnit.again?.(db(), new Date(0))).toBe(3 + 4);
  expect(await unitsOf(2)).toEqual(Array(7).fill('public_works_division'));
  expect((await reportEvents(office).find({ measure: 2 }, { sort: { seq: 1 } })).map(({ seq }) => seq)).toEqual([1, 2]);
  expect(await unitsOf(4)).toEqual(Array(4).fill('clerk_office'));
});

test('what the version before corrects of another unit keeps its change with the part that it changed', async () => {
  const works = await member('public_works_division');
  await before(2, await member('clerk_office'));
  await aPartForEachUnit.up(db(), silentLog);
  await reports(office).insert(aReport({ measure: 2, unit: 'public_works_division', version: 1, reportedBy: works }));
  // It knows one report of a measure, the first that it finds.
  await before(2, works, 2);
  await db()
    .collection('reports')
    .updateOne({ measure: 2, version: 1 }, { $set: { version: 2, reportedBy: works } });
  await aPartForEachUnit.again?.(db(), new Date(0));
  const [corrected] = await reports(office).find({ measure: 2, version: 2 });
  expect(corrected?.unit).toBe('clerk_office');
  const unitsOfChanges = (await reportChanges(office).find({ measure: 2 })).map(({ unit }) => unit);
  expect(unitsOfChanges).toEqual(['clerk_office', 'clerk_office']);
});

test('what the version before counted for itself comes after the steps of the part that are there', async () => {
  const works = await member('public_works_division');
  await before(2, works);
  await aPartForEachUnit.up(db(), silentLog);
  const [step] = await reportEvents(office).find({ measure: 2 });
  const { _id, unit: _unit, ...same } = { ...step, eventId: 'late' } as { _id: unknown; unit: string };
  await db().collection('report_events').insertOne(same);
  expect(await aPartForEachUnit.again?.(db(), new Date(0))).toBe(1);
  expect((await reportEvents(office).find({ measure: 2 }, { sort: { seq: 1 } })).map(({ seq }) => seq)).toEqual([1, 2]);
});
