import { askTogether } from '../../src/domain/ask-together';
import { evidenceCounted } from '../../src/domain/evidence/find-evidence';
import { measures } from '../../src/domain/measures/measure.model';
import { planAsked } from '../../src/domain/measures/plan';
import { officeId } from '../../src/domain/office-store';
import { saveOrganisation } from '../../src/domain/organisations/organisation.model';
import { runReading } from '../../src/domain/transaction';
import { useCommands } from '../../src/testing/commands';
import { useDatabase } from '../../src/testing/database';

useDatabase();
const commands = useCommands();

const [office, other, unknown] = [officeId('kham-muang'), officeId('nong-bua'), officeId('no-office')];

const titlesOf = (of: typeof office) =>
  runReading(async () => {
    await askTogether(of, [planAsked(of, 2570), evidenceCounted(of, 2570)]);
    const plan = await planAsked(of, 2570).ask();
    return plan.map(({ title }) => title);
  });

const store = (of: typeof office, num: number, title: string) =>
  measures(of).insert({ fiscalYear: 2570, num, title, units: ['clerk_office'], rounds: ['6m' as const] } as never);

beforeEach(async () => {
  for (const _id of [office, other]) {
    const named = { name: _id, type: 'tambon_municipality', tambon: null, amphoe: null, province: null };
    await saveOrganisation({ _id, ...named, units: [], roundDates: [] });
    await store(_id, 1, `ของ ${_id}`);
  }
  commands();
});

test('those who only read at the same time share one command for each office, and get what is theirs', async () => {
  const found = await Promise.all([titlesOf(office), titlesOf(other), titlesOf(office), titlesOf(office)]);
  expect(found).toEqual([['ของ kham-muang'], ['ของ nong-bua'], ['ของ kham-muang'], ['ของ kham-muang']]);
  expect(commands().others).toEqual(['organisations.aggregate', 'organisations.aggregate']);
});

test('who asks after something was written is told of it, though others asked before', async () => {
  const before = titlesOf(office);
  await store(office, 2, 'ใหม่');
  expect(await titlesOf(office)).toEqual(['ของ kham-muang', 'ใหม่']);
  await before;
});

test('what is shared is changed by nobody', async () => {
  const [one] = await Promise.all([
    runReading(async () => {
      await askTogether(office, [planAsked(office, 2570), evidenceCounted(office, 2570)]);
      return planAsked(office, 2570).ask();
    }),
    titlesOf(office),
  ]);
  expect(() => Object.assign(one[0] ?? {}, { title: 'อื่น' })).toThrow(TypeError);
});

test('of an office that is not there nothing is found, and the others are told of theirs', async () => {
  expect(await Promise.all([titlesOf(unknown), titlesOf(office)])).toEqual([[], ['ของ kham-muang']]);
});
