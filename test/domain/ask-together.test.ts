import { mongo } from 'mongoose';
import { askTogether } from '../../src/domain/ask-together';
import { measures } from '../../src/domain/measures/measure.model';
import { planAsked } from '../../src/domain/measures/plan';
import { planRecordsAsked } from '../../src/domain/measures/plan-record.model';
import { officeId } from '../../src/domain/office-store';
import { saveOrganisation } from '../../src/domain/organisations/organisation.model';
import { reportAsked } from '../../src/domain/reports/find-report';
import { reports } from '../../src/domain/reports/report.model';
import { inTransaction, runReading } from '../../src/domain/transaction';
import { useCommands } from '../../src/testing/commands';
import { useDatabase } from '../../src/testing/database';

useDatabase();
const commands = useCommands();

const [office, other, unknown] = [officeId('kham-muang'), officeId('nong-bua'), officeId('no-office')];
const PART = { fiscalYear: 2570, num: 1, unit: 'clerk_office' };

async function store(of: typeof office, titles: readonly string[]): Promise<void> {
  await measures(of).insertMany(
    titles.map((title, index) => ({
      fiscalYear: 2570,
      num: titles.length - index,
      title,
      units: ['clerk_office'],
      rounds: ['6m' as const],
    })) as never,
  );
}

const hand = (progress: number) =>
  reports(office).insert({
    fiscalYear: 2570,
    measure: 1,
    round: '6m',
    unit: 'clerk_office',
    status: null,
    progress,
    detail: null,
    output: null,
    outcome: null,
    remarks: null,
    state: 'submitted',
    version: 1,
    reportedBy: new mongo.ObjectId(),
    reportedAt: new Date(0),
  });

const questions = (of = office) => [planAsked(of, 2570), planRecordsAsked(of), reportAsked(of, PART, '6m')] as const;
const answers = async (of = office) => {
  const [plan, records, report] = questions(of);
  return [await plan.ask(), await records.ask(), await report.ask()] as const;
};

beforeEach(async () => {
  for (const _id of [office, other]) {
    const named = { name: _id, type: 'tambon_municipality', tambon: null, amphoe: null, province: null };
    await saveOrganisation({ _id, ...named, units: [], roundDates: [] });
  }
  await store(office, ['สอง', 'หนึ่ง']);
  await store(other, ['ของที่อื่น']);
  await hand(60);
  commands();
});

test('what is asked together is one command, and says what each question says alone', async () => {
  const alone = await answers();
  commands();
  const together = await inTransaction(async () => {
    await askTogether(office, questions());
    return answers();
  });
  expect(commands().inTransactions).toEqual(['organisations.aggregate', 'commitTransaction']);
  expect(together).toEqual(alone);
  expect(together[0].map(({ title }) => title)).toEqual(['หนึ่ง', 'สอง']);
  expect(together[2]).toMatchObject({ progress: 60 });
});

test('work that only reads remembers it too', async () => {
  await runReading(async () => {
    await askTogether(office, questions());
    return answers();
  });
  expect(commands().others).toEqual(['organisations.aggregate']);
});

test('what is known is not asked again, and what is left alone is asked as usual', async () => {
  await inTransaction(async () => {
    const [plan, records, report] = questions();
    await plan.ask();
    await records.ask();
    await askTogether(office, questions());
    await report.ask();
  });
  expect(commands().inTransactions).toEqual(['measures.find', 'plans.find', 'reports.find', 'commitTransaction']);
});

test('what the transaction wrote since is read anew', async () => {
  const [before, after] = await inTransaction(async () => {
    await askTogether(office, questions());
    const [, , first] = await answers();
    await reports(office).updateMany({}, { $set: { progress: 80 } });
    const [, , second] = await answers();
    return [first, second];
  });
  expect([before?.progress, after?.progress]).toEqual([60, 80]);
});

test('outside of a transaction nothing is asked ahead, and of an office that is not there each by itself', async () => {
  await askTogether(office, questions());
  expect(commands()).toEqual({ inTransactions: [], others: [] });
  const none = await inTransaction(async () => {
    await askTogether(unknown, questions(unknown));
    return answers(unknown);
  });
  expect(none).toEqual([[], [], null]);
});
