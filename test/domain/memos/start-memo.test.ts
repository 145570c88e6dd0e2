import { mongo } from 'mongoose';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import type { Round } from '../../../src/domain/calendar/dates';
import { measures } from '../../../src/domain/measures/measure.model';
import { loadHolders } from '../../../src/domain/memos/holders';
import { memoEvents, memos } from '../../../src/domain/memos/memo.model';
import { releaseWithoutChain } from '../../../src/domain/memos/release-without-chain';
import { setHolder } from '../../../src/domain/memos/set-holder';
import { requireStarter, startMemo } from '../../../src/domain/memos/start-memo';
import { stopMemo } from '../../../src/domain/memos/stop-memo';
import { saveOrganisation } from '../../../src/domain/organisations/organisation.model';
import type { Grant } from '../../../src/domain/people/people.rules';
import { people } from '../../../src/domain/people/person.model';
import { reports } from '../../../src/domain/reports/report.model';
import type { ReportState } from '../../../src/domain/reports/report-states.rules';
import { inTransaction } from '../../../src/domain/transaction';
import { useDatabase } from '../../../src/testing/database';
import { aMeasure, anOffice, aReport } from '../reports/samples';

useDatabase();

const CHAIN = [
  { position: 'clerk', title: 'ปลัด' },
  { position: 'mayor', title: 'นายก' },
];
const withChain = anOffice({ approvalChain: CHAIN });
const withoutChain = anOffice();
const office = withChain._id;
const now = new Date('2026-11-20T03:00:00Z');
const by = new mongo.ObjectId();
const doer = (eventId = 'event-1') => ({ by, now, eventId });
const key = (round: Round = '6m') => ({ fiscalYear: 2570, round });

const start = (given: { organisation?: typeof withChain; round?: Round; eventId?: string } = {}) =>
  inTransaction(() =>
    startMemo({ organisation: given.organisation ?? withChain, key: key(given.round), ...doer(given.eventId) }),
  );
const release = (organisation = withoutChain) =>
  inTransaction(() => releaseWithoutChain({ organisation, key: key(), ...doer() }));

/** A report of each measure, in these states. */
async function reported(...states: ReportState[]): Promise<void> {
  for (const [index, state] of states.entries()) {
    await measures(office).insert(aMeasure({ num: index + 1 }));
    await reports(office).insert(aReport({ measure: index + 1, state }));
  }
}
const states = async () => (await reports(office).find({}, { sort: { measure: 1 } })).map(({ state }) => state);

async function member(...grants: Grant[]) {
  const rest = { displayName: 'ใคร', consent: { version: 1, at: now }, reach: 'reachable' as const, registeredAt: now };
  return people(office).insert({ lineUserId: String(new mongo.ObjectId()), grants, ...rest });
}

beforeEach(() => saveOrganisation(withChain));

describe('putting the report of a round forward', () => {
  test('takes what is approved, and leaves what is not', async () => {
    await reported('approved', 'submitted', 'approved', 'published');
    expect(await start()).toMatchObject({ run: 1, state: 'endorsing', chain: CHAIN, step: 0, measures: [1, 3] });
    expect(await memoEvents(office).find()).toMatchObject([{ seq: 1, action: 'start', position: null, by }]);
  });

  test.each<[string, ReportState[], string]>([
    ['where nothing is reported', [], 'nothing_approved'],
    ['where nothing is approved yet', ['submitted', 'returned', 'draft'], 'nothing_approved'],
    ['where all is published', ['published'], 'nothing_approved'],
  ])('%s is refused', async (_what, given, code) => {
    await reported(...given);
    await expect(start()).rejects.toMatchObject({ code });
    expect(await memos(office).count()).toBe(0);
  });

  test('is refused in an office without positions', async () => {
    await reported('approved');
    await expect(start({ organisation: withoutChain })).rejects.toMatchObject({ code: 'no_chain' });
  });

  test('is refused while one is under way, which tells where that is', async () => {
    await reported('approved');
    await start();
    const again = start({ eventId: 'event-2' });
    await expect(again).rejects.toMatchObject({ code: 'memo_running', message: expect.stringContaining('ปลัด') });
  });

  test('of another round is its own', async () => {
    await reported('approved');
    await reports(office).insert(aReport({ measure: 1, round: '12m', state: 'approved' }));
    await start();
    expect(await start({ round: '12m', eventId: 'event-2' })).toMatchObject({ run: 1, round: '12m' });
  });

  test('of two at the same moment one begins', async () => {
    await reported('approved');
    const results = await Promise.allSettled([start(), start({ eventId: 'event-2' })]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await memos(office).count()).toBe(1);
  });
});

describe('who may put it forward', () => {
  const tried = { now, eventId: 'event-1' };
  test('an admin may', async () => {
    const admin = await member({ role: 'admin', unit: null });
    await expect(requireStarter(withChain, admin, tried)).resolves.toBeUndefined();
  });

  test('who holds a position may; anybody else may not, which is audited', async () => {
    const executive = await member({ role: 'executive', unit: null });
    await expect(requireStarter(withChain, executive, tried)).rejects.toMatchObject({ code: 'may_not_start' });
    expect(await latestAudit(office, 1)).toMatchObject([{ action: 'refused.memo', actor: executive._id }]);
    await inTransaction(() => setHolder(withChain, 'mayor', executive._id, doer()));
    await expect(requireStarter(withChain, executive, tried)).resolves.toBeUndefined();
  });
});

describe('a report that is sent back', () => {
  test('stops the memo it is in, and it can be begun anew as the second', async () => {
    await reported('approved', 'approved');
    await start();
    expect(await inTransaction(() => stopMemo(office, key(), 2, doer('event-2')))).toMatchObject({ state: 'stopped' });
    expect((await memoEvents(office).find({}, { sort: { seq: 1 } })).map(({ action }) => action)).toEqual([
      'start',
      'stop',
    ]);
    expect(await start({ eventId: 'event-3' })).toMatchObject({ run: 2 });
  });

  test.each<[string, Round, number]>([
    ['of another measure', '6m', 9],
    ['of another round', '12m', 1],
  ])('%s stops nothing', async (_what, round, measure) => {
    await reported('approved');
    await start();
    expect(await inTransaction(() => stopMemo(office, key(round), measure, doer('event-2')))).toBeNull();
    expect(await memos(office).find()).toMatchObject([{ state: 'endorsing' }]);
  });

  test('stops nothing where no memo was begun', async () => {
    expect(await inTransaction(() => stopMemo(office, key(), 1, doer()))).toBeNull();
  });
});

describe('in an office without positions', () => {
  test('an admin publishes what is approved at once', async () => {
    await reported('approved', 'submitted', 'approved');
    expect(await release()).toBe(2);
    expect(await states()).toEqual(['published', 'submitted', 'published']);
    expect(await memos(office).find()).toMatchObject([{ run: 1, state: 'released', chain: [], measures: [1, 3] }]);
  });

  test('what comes later is published by itself', async () => {
    await reported('approved');
    await release();
    await measures(office).insert(aMeasure({ num: 2 }));
    await reports(office).insert(aReport({ measure: 2, state: 'approved' }));
    expect(await release()).toBe(1);
    expect((await memos(office).find({}, { sort: { run: 1 } })).map(({ run, measures: of }) => [run, of])).toEqual([
      [1, [1]],
      [2, [2]],
    ]);
  });

  test('nothing approved is refused, and so is an office with positions', async () => {
    await reported('submitted');
    await expect(release()).rejects.toMatchObject({ code: 'nothing_approved' });
    await expect(release(withChain)).rejects.toMatchObject({ code: 'has_chain' });
    expect(await states()).toEqual(['submitted']);
  });

  test('a memo that is under way from before is finished first', async () => {
    await reported('approved');
    await start();
    await expect(release()).rejects.toMatchObject({ code: 'memo_running' });
  });
});

describe('who holds a position', () => {
  test('is set, replaced and taken away again, each audited', async () => {
    const [one, other] = [await member({ role: 'executive', unit: null }), await member()];
    for (const person of [one, other]) await inTransaction(() => setHolder(withChain, 'mayor', person._id, doer()));
    expect((await loadHolders(office)).get('mayor')?._id).toEqual(other._id);
    await inTransaction(() => setHolder(withChain, 'mayor', null, doer()));
    expect(await loadHolders(office)).toEqual(new Map());
    expect((await latestAudit(office, 5)).map(({ subject }) => subject).sort()).toEqual(
      [`mayor ${one._id}`, `mayor ${other._id}`, 'mayor nobody'].sort(),
    );
  });

  test('is nobody where that person is registered no more', async () => {
    const gone = await member();
    await inTransaction(() => setHolder(withChain, 'clerk', gone._id, doer()));
    await people(office).deleteMany({ _id: gone._id });
    expect(await loadHolders(office)).toEqual(new Map());
  });

  test.each([
    ['a position that the office has not', 'deputy', () => member(), 'no_such_position'],
    ['somebody who is not registered', 'mayor', async () => ({ _id: new mongo.ObjectId() }), 'no_such_person'],
  ])('%s is refused', async (_what, position, make, code) => {
    const { _id } = await make();
    await expect(inTransaction(() => setHolder(withChain, position, _id, doer()))).rejects.toMatchObject({ code });
    expect(await latestAudit(office, 5)).toEqual([]);
  });
});
