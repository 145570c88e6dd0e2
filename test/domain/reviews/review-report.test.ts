import { mongo } from 'mongoose';
import type { Grant } from '../../../src/domain/people/people.rules';
import { reports } from '../../../src/domain/reports/report.model';
import { reportEvents } from '../../../src/domain/reports/report-event.model';
import { submitReport } from '../../../src/domain/reports/submit-report';
import { undoSubmission } from '../../../src/domain/reports/undo-submission';
import { loadAuthors } from '../../../src/domain/reviews/load-authors';
import { approveReport, returnReport } from '../../../src/domain/reviews/review-report';
import { inTransaction } from '../../../src/domain/transaction';
import { useDatabase } from '../../../src/testing/database';
import { anOffice, aPart, aReport } from '../reports/samples';

useDatabase();

const organisation = anOffice();
const office = organisation._id;
const measure = aPart();
const key = { fiscalYear: 2570, measure: 1, round: '6m' as const, unit: 'clerk_office' };
const now = new Date('2026-11-20T03:00:00Z');
const holder = (role: Grant['role'], unit: string | null) => ({ _id: new mongo.ObjectId(), grants: [{ role, unit }] });
const staff = holder('staff', 'clerk_office');
const head = holder('supervisor', 'clerk_office');
const executive = holder('executive', null);

let events = 0;
const base = (person: typeof staff) => ({ organisation, person, now, eventId: `event-${++events}` });
const submit = (progress: number, seenVersion: number, person = staff) =>
  inTransaction(() => submitReport({ ...base(person), measure, round: '6m', input: { progress }, seenVersion }));
const approve = (seenVersion: number, person = head) =>
  inTransaction(() => approveReport({ ...base(person), measure, round: '6m', seenVersion }));
const sendBack = (seenVersion: number, person = head) =>
  inTransaction(() => returnReport({ ...base(person), measure, round: '6m', seenVersion, reason: 'ขอวันที่' }));
const undo = (person = staff) =>
  inTransaction(() => undoSubmission({ ...base(person), measure, round: '6m', version: null }));

const outcome = (results: PromiseSettledResult<unknown>[]) => results.map(({ status }) => status).sort();
const steps = async () =>
  (await reportEvents(office).find({}, { sort: { seq: 1 } })).map(({ seq, action }) => [seq, action]);

test('each step is one row in order, with who, from where to where, and why', async () => {
  await submit(60, 0);
  await sendBack(1);
  await submit(80, 1);
  await approve(2);
  expect(await reportEvents(office).find({}, { sort: { seq: 1 } })).toMatchObject([
    { seq: 1, action: 'submit', from: 'none', to: 'submitted', version: 1, by: staff._id, note: null },
    { seq: 2, action: 'return', from: 'submitted', to: 'returned', version: 1, by: head._id, note: 'ขอวันที่' },
    { seq: 3, action: 'submit', from: 'returned', to: 'submitted', version: 2, by: staff._id },
    { seq: 4, action: 'approve', from: 'submitted', to: 'approved', version: 2, by: head._id },
  ]);
});

test('the same event approves once', async () => {
  await submit(60, 0);
  const review = { ...base(head), measure, round: '6m' as const, seenVersion: 1 };
  await inTransaction(() => approveReport(review));
  expect((await inTransaction(() => approveReport(review))).report.state).toBe('approved');
  expect(await steps()).toHaveLength(2);
});

test.each([
  ['9:59', 599, null],
  ['10:01', 601, 'undo_too_late'],
])('a submission is taken back after %s: %s seconds', async (_name, seconds, refused) => {
  await submit(60, 0);
  const later = new Date(now.getTime() + seconds * 1000);
  const undone = inTransaction(() => undoSubmission({ ...base(staff), now: later, measure, round: '6m', version: 1 }));
  if (refused) await expect(undone).rejects.toMatchObject({ code: refused });
  else await expect(undone).resolves.toMatchObject({ state: 'draft' });
});

test('a submission is not taken back by somebody else', async () => {
  await submit(60, 0);
  await expect(undo(head)).rejects.toMatchObject({ code: 'not_last_editor' });
});

describe('at the same moment', () => {
  beforeEach(() => submit(60, 0));

  test('of two who approve, one does', async () => {
    expect(outcome(await Promise.allSettled([approve(1), approve(1, executive)]))).toEqual(['fulfilled', 'rejected']);
    expect(await steps()).toEqual([
      [1, 'submit'],
      [2, 'approve'],
    ]);
  });

  test('approving and sending back do not both happen to what waits', async () => {
    await Promise.allSettled([approve(1), sendBack(1, executive)]);
    const { length } = (await steps()).filter(([, action]) => action === 'approve');
    expect(length).toBeLessThanOrEqual(1);
    const [report] = await reports(office).find();
    const [last] = await reportEvents(office).find({}, { sort: { seq: -1 }, limit: 1 });
    expect(report?.state).toBe(last?.to);
  });

  test('of a correction and an approval, one happens', async () => {
    expect(outcome(await Promise.allSettled([submit(90, 1), approve(1)]))).toEqual(['fulfilled', 'rejected']);
    const [report] = await reports(office).find();
    expect([report?.state, report?.progress]).toEqual(report?.version === 1 ? ['approved', 60] : ['submitted', 90]);
  });

  test('of taking back and an approval, one happens', async () => {
    expect(outcome(await Promise.allSettled([undo(), approve(1)]))).toEqual(['fulfilled', 'rejected']);
    expect(await steps()).toHaveLength(2);
  });
});

test('who took their words back is no author any more, and may review', async () => {
  await submit(60, 0);
  await submit(70, 1, head);
  await expect(approve(2)).rejects.toMatchObject({ code: 'own_report' });
  await undo(head);
  expect(await loadAuthors(office, key)).toEqual([staff._id]);
  await expect(approve(3)).resolves.toMatchObject({ report: { state: 'approved', progress: 60 } });
});

test('a report from before there were states waits for a review, and can be corrected', async () => {
  const { state: _, ...old } = aReport({ progress: 60, reportedBy: staff._id });
  await reports(office).insert(old);
  await reports(office).updateOne({}, { $unset: { state: true } });
  await submit(70, 1);
  await expect(approve(2)).resolves.toMatchObject({ report: { state: 'approved' } });
});

test.each([
  ['what nobody handed in', async () => undefined, 0, 'no_report'],
  ['what was approved', async () => submit(60, 0).then(() => approve(1, executive)), 1, 'approved_already'],
  ['what was sent back', async () => submit(60, 0).then(() => sendBack(1, executive)), 1, 'returned_already'],
  ['an older version', async () => submit(60, 0).then(() => submit(70, 1)), 1, 'report_changed'],
])('%s is not approved', async (_name, before, seen, code) => {
  await before();
  await expect(approve(seen)).rejects.toMatchObject({ code });
});
