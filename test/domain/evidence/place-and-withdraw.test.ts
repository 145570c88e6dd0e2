import { mongo } from 'mongoose';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { duplicates } from '../../../src/domain/evidence/duplicates';
import { type Evidence, evidence, type StoredEvidence } from '../../../src/domain/evidence/evidence.model';
import { type Placement, placeEvidence, unplaceEvidence } from '../../../src/domain/evidence/place-evidence';
import {
  requireSender,
  withdrawEvidence,
  withdrawMessage,
  withdrawPending,
  withdrawUnplaced,
} from '../../../src/domain/evidence/withdraw-evidence';
import type { Grant } from '../../../src/domain/people/people.rules';
import { reports } from '../../../src/domain/reports/report.model';
import type { ReportState } from '../../../src/domain/reports/report-states.rules';
import { inTransaction } from '../../../src/domain/transaction';
import { useDatabase } from '../../../src/testing/database';
import { anOffice, aPart, aReport } from '../reports/samples';

useDatabase();

const organisation = anOffice();
const office = organisation._id;
const now = new Date('2026-11-20T03:00:00Z');
const holder = (unit: string, role: Grant['role'] = 'staff') => ({
  _id: new mongo.ObjectId(),
  grants: [{ role, unit }],
});
const staff = holder('clerk_office');
const colleague = holder('clerk_office');
const stranger = holder('finance_division');
const ABOUT = { fiscalYear: 2570, measure: 1, round: '6m' as const, unit: 'clerk_office' };
const content = (sha256 = 'a'.repeat(64)) => ({
  mime: 'image/jpeg',
  size: 9,
  sha256,
  hasThumbnail: false,
  locationRemoved: false,
});

let sent = 0;
const put = (given: Partial<Evidence> = {}): Promise<StoredEvidence> =>
  evidence(office).insert({
    kind: 'image',
    state: 'kept',
    lineMessageId: `m${++sent}`,
    part: 0,
    batch: 'a-batch',
    set: null,
    about: null,
    by: staff._id,
    sentAt: now,
    name: 'รูป.jpg',
    url: null,
    content: content(),
    trouble: null,
    withdrawn: null,
    ...given,
  });
const placement = (given: Partial<Placement> = {}): Placement => ({
  organisation,
  measure: aPart(),
  round: '6m',
  person: staff,
  eventId: `e${++sent}`,
  now,
  ...given,
});
const place = (given?: Partial<Placement>) => inTransaction(() => placeEvidence(placement(given), 'a-batch'));
const unplace = (given?: Partial<Placement>) => inTransaction(() => unplaceEvidence(placement(given), 'a-batch'));
const reported = (state: ReportState) => reports(office).insert(aReport({ measure: 1, state }));
const of = async ({ _id }: StoredEvidence) => evidence(office).findOne({ _id });
const reporter = (person = staff) => ({ person, eventId: `e${++sent}`, now });

describe('saying what evidence is about', () => {
  test('says it of all that was sent together, once, and is audited', async () => {
    const [one, other] = [await put(), await put({ part: 1 })];
    await put({ batch: 'another' });
    expect(await place()).toBe(2);
    expect([await of(one), await of(other)]).toMatchObject([{ about: ABOUT }, { about: ABOUT }]);
    expect(await place()).toBe(0);
    expect(await latestAudit(office, 5)).toMatchObject([
      { action: 'evidence.given', subject: 'measure 2570/1 6m clerk_office: 2' },
    ]);
  });

  test('is nobody else’s: what a colleague sent is not theirs to place', async () => {
    const one = await put({ by: colleague._id });
    expect(await place()).toBe(0);
    expect(await of(one)).toMatchObject({ about: null });
  });

  test.each<[string, Partial<Placement>, string]>([
    ['a measure of another unit', { person: { ...stranger, _id: staff._id } }, 'not_own_unit'],
    ['a round that it is not reported in', { measure: aPart({ rounds: ['12m'] }) }, 'no_such_round'],
  ])('not of %s', async (_what, given, code) => {
    const one = await put();
    await expect(place(given)).rejects.toMatchObject({ code });
    expect(await of(one)).toMatchObject({ about: null });
  });

  test.each<[ReportState, string | null]>([
    ['draft', null],
    ['submitted', null],
    ['returned', null],
    ['approved', 'report_closed'],
    ['published', 'report_closed'],
  ])('of a report that is %s', async (state, code) => {
    await put();
    await reported(state);
    if (code) await expect(place()).rejects.toMatchObject({ code });
    else expect(await place()).toBe(1);
  });

  test('can be said anew, of the own alone', async () => {
    const [own, others] = [await put(), await put({ by: colleague._id, about: ABOUT })];
    await place();
    expect(await unplace()).toBe(1);
    expect([await of(own), await of(others)]).toMatchObject([{ about: null }, { about: ABOUT }]);
    await place();
    await reported('approved');
    await expect(unplace()).rejects.toMatchObject({ code: 'report_closed' });
  });
});

describe('taking evidence back', () => {
  const withdraw = (one: StoredEvidence, person = staff) =>
    inTransaction(() => withdrawEvidence(organisation, one, aPart(), reporter(person)));

  test('leaves the record, and nothing of what was sent', async () => {
    const one = await put({ about: ABOUT });
    await withdraw(one);
    expect(await of(one)).toMatchObject({
      state: 'withdrawn',
      content: null,
      name: null,
      url: null,
      withdrawn: { at: now, by: staff._id, how: 'taken_back' },
    });
    expect(await latestAudit(office, 1)).toMatchObject([{ action: 'evidence.withdrawn', actor: staff._id }]);
    await expect(withdraw(one)).rejects.toMatchObject({ code: 'evidence_gone' });
  });

  test.each([
    ['a colleague', colleague],
    ['who sent it and is of another unit now', { ...stranger, _id: staff._id }],
  ])('is not for %s, which is audited', async (_who, person) => {
    const one = await put({ about: ABOUT });
    const tried = requireSender(office, one, aPart(), reporter(person));
    await expect(tried).rejects.toMatchObject({ code: 'not_own_evidence' });
    expect(await latestAudit(office, 1)).toMatchObject([{ action: 'refused.withdraw_evidence' }]);
  });

  test.each<[ReportState, string | null]>([
    ['submitted', null],
    ['approved', 'report_closed'],
    ['published', 'report_closed'],
  ])('of a report that is %s', async (state, code) => {
    const one = await put({ about: ABOUT });
    await reported(state);
    if (code) await expect(withdraw(one)).rejects.toMatchObject({ code });
    else await expect(withdraw(one)).resolves.toBeUndefined();
  });

  test('what its sender unsent goes, approved or not, all parts of it', async () => {
    const one = await put({ about: ABOUT, lineMessageId: 'same' });
    await put({ about: ABOUT, lineMessageId: 'same', part: 1 });
    await reported('published');
    const unsend = () => inTransaction(() => withdrawMessage(office, 'same', reporter()));
    expect([await unsend(), await unsend()]).toEqual([2, 0]);
    expect(await of(one)).toMatchObject({ withdrawn: { how: 'unsent' } });
  });

  test('what was never said to be about anything can be thrown away, what was is not', async () => {
    const [pending, placed] = [await put(), await put({ about: ABOUT })];
    expect(await inTransaction(() => withdrawPending(office, 'a-batch', { now }))).toBe(1);
    expect([await of(pending), await of(placed)]).toMatchObject([{ state: 'withdrawn' }, { state: 'kept' }]);
    expect(await inTransaction(() => withdrawUnplaced(office, placed._id, now))).toBe(false);
    const later = await put();
    expect(await inTransaction(() => withdrawUnplaced(office, later._id, now))).toBe(true);
    expect(await of(later)).toMatchObject({ withdrawn: { by: null, how: 'unplaced' } });
  });
});

describe('the same file elsewhere', () => {
  test('is told with where it is used, each place once', async () => {
    const one = await put({ about: ABOUT });
    const other = { ...ABOUT, measure: 2 };
    for (const about of [ABOUT, other, other, null]) await put({ about });
    await put({ about: { ...ABOUT, measure: 3 }, content: content('b'.repeat(64)) });
    await put({ about: { ...ABOUT, measure: 4 }, state: 'withdrawn' });
    expect(await duplicates(office, one)).toEqual({ here: [other], elsewhere: false });
  });

  test('a link has none', async () => {
    expect(await duplicates(office, await put({ content: null }))).toEqual({ here: [], elsewhere: false });
  });
});
