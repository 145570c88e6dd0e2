import { type Chart, chartHeight, chartSchema } from '../../../src/documents/charts/chart';
import { pictureOfChart } from '../../../src/documents/charts/chart-picture';
import { assessments } from '../../../src/domain/assessments/assessment.model';
import { officeId } from '../../../src/domain/office-store';
import { useBot } from '../../../src/testing/make-bot';
import type { Reply } from '../../../src/testing/reply';

const bot = useBot();
const office = officeId('kham-muang');

/** The picture over the card of an answer, and the chart that its link carries; null: there is none. */
function heroOf({ messages: [message] }: Reply): { url: string; aspectRatio: string; chart: Chart } | null {
  const { hero } = JSON.parse(JSON.stringify(message)).contents;
  if (!hero) return null;
  const token = String(hero.url).replace('https://tamtid.example/files/chart/', '');
  const said = bot.links.charts.read(token, bot.clock.now());
  return { ...hero, chart: chartSchema.parse(JSON.parse(said)) };
}

test.each([
  ['คะแนน ปี 2562', 'คะแนน ITA ปี 2562 แยกตามแบบวัด', ['77.45', '78.51', '26.30'], [85, 95]],
  ['คะแนน EIT ปี 2562', 'คะแนนตัวชี้วัด EIT ปี 2562', ['79.97', '81.91', '73.66'], [80]],
  ['จุดอ่อน ปี 2562', 'คะแนนตัวชี้วัด ปี 2562', ['6.25', '46.34', '84.59'], [80]],
])('%s: the card carries a chart of the same figures', async (question, title, figures, marks) => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  const hero = heroOf(await person.says(question));
  expect(hero?.chart).toMatchObject({ title, of: 'เทศบาลตำบลคำม่วง', marks });
  const shown = hero?.chart.series[0]?.values.map((value) => value?.toFixed(2));
  expect(shown).toEqual(expect.arrayContaining(figures));
  expect(hero?.aspectRatio).toBe(`1040:${hero && chartHeight(hero.chart)}`);
  expect(hero?.url.length).toBeLessThan(2000);
});

test('years stand side by side, and one without a figure has none', async () => {
  const found = await assessments(office).findOne({ fiscalYear: 2562 });
  if (!found) throw new Error('No year 2562');
  const { _id, office: _office, ...year } = found;
  const indicators = year.indicators.map((one) => (one.num === 10 ? { ...one, score: null } : one));
  await assessments(office).insert({ ...year, fiscalYear: 2563, total: 60, indicators, items: [], subIndicators: [] });
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  const hero = heroOf(await person.says('เทียบคะแนน OIT ปี 2562 กับ 2563'));
  expect(hero?.chart.series.map(({ name }) => name)).toEqual(['ปี 2562', 'ปี 2563']);
  expect(hero?.chart.groups.at(-1)).toContain('ตัวชี้วัดที่ 10');
  expect(hero?.chart.series.map(({ values }) => values.at(-1))).toEqual([6.25, null]);
});

test('the units of the office are shown in both rounds, as far as their reports say', async () => {
  const staff = await bot.member({ role: 'staff', unit: 'finance_division' });
  await staff.says('รายงานมาตรการ 4 รอบ 6 เดือน 50%');
  await staff.presses('ยืนยันส่ง');
  const executive = await bot.member({ role: 'executive' });
  const hero = heroOf(await executive.says('กองไหนช้าที่สุด'));
  expect(hero?.chart.series.map(({ name }) => name)).toEqual(['รอบ 6 เดือน', 'รอบ 12 เดือน']);
  const finance = hero?.chart.groups.indexOf('กองคลัง') ?? -1;
  expect(hero?.chart.series[0]?.values[finance]).toBeGreaterThan(0);
  expect(hero?.chart.series[1]?.values[finance]).toBe(0);
  // It is drawn once for the same content.
  const said = JSON.stringify(hero?.chart);
  expect(await pictureOfChart(said)).toBe(await pictureOfChart(said));
});

test('without figures there is no picture, and the card is as it is', async () => {
  await assessments(office).updateOne(
    { fiscalYear: 2562 },
    {
      $set: { items: [], subIndicators: [], total: null, 'instruments.$[].score': null, 'indicators.$[].score': null },
    },
  );
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  const reply = await person.says('คะแนน ปี 2562');
  expect(reply.text).toContain('ไม่ได้ให้คะแนนรวม');
  expect(heroOf(reply)).toBeNull();
});
