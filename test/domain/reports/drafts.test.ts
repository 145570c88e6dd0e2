import { mongo } from 'mongoose';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import type { Grant } from '../../../src/domain/people/people.rules';
import { discardDraft } from '../../../src/domain/reports/discard-draft';
import { reportChanges, reports } from '../../../src/domain/reports/report.model';
import type { ReportState } from '../../../src/domain/reports/report-states.rules';
import { saveDraft } from '../../../src/domain/reports/save-draft';
import { submitReport } from '../../../src/domain/reports/submit-report';
import { undoSubmission } from '../../../src/domain/reports/undo-submission';
import type { Submission } from '../../../src/domain/reports/write-report';
import { inTransaction } from '../../../src/domain/transaction';
import { useDatabase } from '../../../src/testing/database';
import { anOffice, aPart } from './samples';

useDatabase();

const organisation = anOffice();
const office = organisation._id;
const now = new Date('2026-11-20T03:00:00Z');
const holder = (role: Grant['role'], unit: string | null) => ({ _id: new mongo.ObjectId(), grants: [{ role, unit }] });
const staff = holder('staff', 'clerk_office');
const colleague = holder('staff', 'clerk_office');
const stranger = holder('staff', 'finance_division');
const inMinutes = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

let events = 0;
const of = () => ({
  organisation,
  measure: aPart(),
  round: '6m' as const,
  person: staff,
  eventId: `e${++events}`,
  now,
});
const say = (given: Partial<Submission> = {}) => ({
  ...of(),
  input: { detail: 'จัดอบรมแล้ว' },
  seenVersion: 0,
  ...given,
});
const keep = (given?: Partial<Submission>) => inTransaction(() => saveDraft(say(given)));
const submit = (given?: Partial<Submission>) => inTransaction(() => submitReport(say(given)));
const discard = (given: Partial<ReturnType<typeof of>> = {}) =>
  inTransaction(() => discardDraft({ ...of(), ...given }));
const undo = (given: Partial<Parameters<typeof undoSubmission>[0]> = {}) =>
  inTransaction(() => undoSubmission({ ...of(), version: null, ...given }));
const found = async () => (await reports(office).find())[0] ?? null;
const put = (state: ReportState) => reports(office).updateMany({}, { $set: { state } });

describe('a draft', () => {
  test('is kept, gone on with by a colleague, and handed in', async () => {
    expect(await keep()).toMatchObject({ state: 'draft', version: 1, detail: 'จัดอบรมแล้ว' });
    expect(await keep({ person: colleague, seenVersion: 1, input: { output: 'คู่มือ' } })).toMatchObject({
      state: 'draft',
      version: 2,
      detail: 'จัดอบรมแล้ว',
      output: 'คู่มือ',
    });
    expect(await submit({ seenVersion: 2, input: {} })).toMatchObject({ state: 'submitted', version: 3 });
  });

  test('of the same event is kept once', async () => {
    await keep({ eventId: 'same' });
    expect(await keep({ eventId: 'same', input: { detail: 'อื่น' } })).toMatchObject({ version: 1, detail: 'จัดอบรมแล้ว' });
  });

  test('of nothing new is refused', async () => {
    await keep();
    await expect(keep({ seenVersion: 1 })).rejects.toMatchObject({ code: 'nothing_new' });
  });

  test.each<[string, Partial<Submission>, string]>([
    ['of another unit’s measure', { person: stranger }, 'not_own_unit'],
    ['in a round that it is not reported in', { measure: aPart({ rounds: ['12m'] }) }, 'no_such_round'],
    ['on top of a version that is not there', { seenVersion: 1 }, 'report_changed'],
    ['of far too long a text', { input: { detail: 'ก'.repeat(10_000) } }, 'text_too_long'],
  ])('%s is refused', async (_what, given, code) => {
    await expect(keep(given)).rejects.toMatchObject({ code });
    expect(await found()).toBeNull();
  });

  test.each<[ReportState, string]>([
    ['submitted', 'draft_of_report'],
    ['returned', 'draft_of_report'],
    ['approved', 'report_closed'],
    ['published', 'report_closed'],
  ])('of what is %s already is refused', async (state, code) => {
    await submit();
    await put(state);
    await expect(keep({ seenVersion: 1, input: { detail: 'อื่น' } })).rejects.toMatchObject({ code });
  });

  test('is thrown away by whoever may report on the measure; its version is not used again', async () => {
    await keep();
    await discard({ person: colleague });
    expect(await found()).toBeNull();
    expect(await keep()).toMatchObject({ version: 2 });
  });

  test('is not thrown away by another unit, which is audited', async () => {
    await keep();
    // Without a transaction: the pipeline keeps what is audited of a refusal.
    await expect(discardDraft({ ...of(), person: stranger })).rejects.toMatchObject({ code: 'not_own_unit' });
    expect(await latestAudit(office, 1)).toMatchObject([{ action: 'refused.report', actor: stranger._id }]);
    expect(await found()).toMatchObject({ state: 'draft' });
  });

  test('that is none cannot be thrown away', async () => {
    await expect(discard()).rejects.toMatchObject({ code: 'no_draft' });
    await submit();
    await expect(discard()).rejects.toMatchObject({ code: 'no_draft' });
    expect(await found()).toMatchObject({ state: 'submitted' });
  });
});

describe('taking a submission back', () => {
  test('makes a first one a draft, with its words', async () => {
    await submit();
    expect(await undo()).toMatchObject({ state: 'draft', version: 2, detail: 'จัดอบรมแล้ว' });
    expect(await reportChanges(office).find()).toMatchObject([{ version: 1, undoneAt: now }]);
  });

  test('gives a corrected one the words, author and place of before', async () => {
    await submit({ person: colleague });
    await submit({ seenVersion: 1, input: { detail: 'แก้ไข' }, now: inMinutes(1) });
    const taken = await undo({ now: inMinutes(2) });
    expect(taken).toMatchObject({ state: 'submitted', version: 3, detail: 'จัดอบรมแล้ว', reportedAt: now });
    expect(taken.reportedBy).toEqual(colleague._id);
  });

  test('gives one that was sent back and handed in again its place of before', async () => {
    await submit();
    await put('returned');
    await submit({ seenVersion: 1, input: { detail: 'แก้ไข' } });
    expect(await undo()).toMatchObject({ state: 'returned', detail: 'จัดอบรมแล้ว' });
  });

  test('by the same event is done once', async () => {
    await submit();
    await undo({ eventId: 'same' });
    expect(await undo({ eventId: 'same' })).toMatchObject({ version: 2 });
  });

  test.each<[string, Partial<Parameters<typeof undoSubmission>[0]>, string | null]>([
    ['ten minutes later', { now: inMinutes(10) }, null],
    ['a millisecond after that', { now: new Date(inMinutes(10).getTime() + 1) }, 'undo_too_late'],
    ['by a colleague', { person: colleague }, 'not_last_editor'],
    ['by somebody of another unit', { person: stranger }, 'not_own_unit'],
    ['of the version that was shown', { version: 1 }, null],
    ['of another version', { version: 2 }, 'nothing_to_undo'],
    ['in the other round', { round: '12m' }, 'nothing_to_undo'],
  ])('%s', async (_what, given, code) => {
    await submit();
    if (code) await expect(undo(given)).rejects.toMatchObject({ code });
    else expect(await undo(given)).toMatchObject({ state: 'draft' });
  });

  test('of a draft, of nothing, and twice is refused', async () => {
    await expect(undo()).rejects.toMatchObject({ code: 'nothing_to_undo' });
    await keep();
    await expect(undo()).rejects.toMatchObject({ code: 'nothing_to_undo' });
    await submit({ seenVersion: 1, input: {} });
    await undo();
    await expect(undo()).rejects.toMatchObject({ code: 'nothing_to_undo' });
  });

  test('of what is published is refused', async () => {
    await submit();
    await put('published');
    await expect(undo()).rejects.toMatchObject({ code: 'reviewed_already' });
  });
});
