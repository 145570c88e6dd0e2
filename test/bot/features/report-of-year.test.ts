import { instantOf } from '../../../src/domain/calendar/dates';
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

test('a round is counted from the open one, also where one before it is overdue', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  bot.clock.set(instantOf('2027-04-05', '10:00'));
  const own = await measures(office).find({ fiscalYear: 2570, units: 'finance_division' }, { sort: { num: 1 } });
  const [one, other] = own.filter(({ rounds }) => rounds.length === 2).map(({ num }) => num);
  const overdue = await person.says(`มาตรการ ${one} 50% ประชุมแล้ว`);
  expect(overdue.text).toContain('รอบ 6 เดือน');
  const review = await person.says(`มาตรการ ${one} รอบนี้ 50% ประชุมแล้ว`);
  expect(review.text).toContain(`มาตรการ ${one} รอบ 12 เดือน`);
  expect(review.text).not.toContain('รอบนี้');
  await person.says('ยืนยันส่ง');
  const same = await person.says('อันเดิม รอบที่แล้ว 80%');
  expect(same.text).toContain(`มาตรการ ${one} รอบ 6 เดือน`);
  expect(same.text).not.toContain('รอบที่แล้ว');
  // What only says how far it is in the round that is shown puts that right.
  const corrected = await person.says('รอบที่แล้ว 90%');
  expect(corrected.text).toContain(`มาตรการ ${one} รอบ 6 เดือน`);
  expect(corrected.text).toContain('90%');
  const named = await person.says(`มาตรการ ${one} รอบที่แล้ว 95% อบรมแล้ว`);
  expect(named.text).toContain('95%');
  expect(named.text).not.toContain('รอบที่แล้ว');
  const several = await person.says(`รายงานรอบนี้\nมาตรการ ${one} 60%\nมาตรการ ${other} 20%`);
  expect(several.text).toContain('รอบ 12 เดือน');
  expect(several.text).not.toContain('รอบ 6 เดือน');
});

test.each(['รอบนี้', 'รอบที่แล้ว'])('%s answers which round it is', async (words) => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  bot.clock.set(instantOf('2027-05-05', '10:00'));
  const [one] = await measures(office).find({ fiscalYear: 2570, units: 'finance_division', rounds: { $size: 2 } });
  await person.says(`รายงาน มาตรการ ${one?.num} ปี 2570 รอบ 6 และ 12 เดือน 40%`);
  const review = await person.says(words);
  expect(review.text).toContain(`มาตรการ ${one?.num} ${words === 'รอบนี้' ? 'รอบ 12 เดือน' : 'รอบ 6 เดือน'}`);
});
