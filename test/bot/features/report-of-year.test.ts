import { measures } from '../../../src/domain/measures/measure.model';
import { officeId } from '../../../src/domain/office-store';
import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const office = officeId('kham-muang');

/** The next year's plan, imported while this one runs: the same measures under other numbers. */
async function importNextYear(): Promise<void> {
  const running = await measures(office).find({ fiscalYear: 2570 }, { sort: { num: 1 } });
  for (const { _id, ...measure } of running) {
    await measures(office).insert({ ...measure, fiscalYear: 2571, num: running.length + 1 - measure.num });
  }
}

const titleOf = async (fiscalYear: number, num: number): Promise<string> =>
  (await measures(office).findOne({ fiscalYear, num }))?.title ?? '';

test('a title reports on the measure of the running year', async () => {
  const person = await bot.member({ role: 'admin', grants: [{ role: 'supervisor', unit: 'clerk_office' }] });
  const [first] = await measures(office).find({ fiscalYear: 2570, units: 'clerk_office' }, { sort: { num: 1 } });
  await importNextYear();
  const preview = await person.says(`ส่งงานมาตรการ${first?.title} รอบ 12 เดือน 30%`);
  expect(preview.text).toContain(`มาตรการ ${first?.num}`);
  expect(preview.text).toContain('ปีงบประมาณ 2570');
});

test('a title that is typed while a report of another year is written means that year’s', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  await importNextYear();
  const [wanted] = await measures(office).find({ fiscalYear: 2571, units: 'finance_division' }, { sort: { num: 1 } });
  await person.says('รายงาน ปี 2571');
  const next = await person.says(await titleOf(2571, wanted?.num ?? 0));
  expect(next.text).toContain(`มาตรการ ${wanted?.num}`);
  expect(next.text).toContain('2571');
});
