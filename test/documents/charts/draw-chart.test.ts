import { createCanvas, loadImage } from '@napi-rs/canvas';
import { CHART_WIDTH, type Chart, chartHeight, LAYOUT } from '../../../src/documents/charts/chart';
import { drawChart } from '../../../src/documents/charts/draw-chart';

const GREEN = '#0b6b57';
const BACKGROUND = '#eef2f1';

const chart = (more: Partial<Chart> = {}): Chart => ({
  title: 'คะแนนตัวชี้วัด ปี 2562',
  of: 'เทศบาลตำบลคำม่วง',
  groups: ['1. การปฏิบัติหน้าที่', '8. การปรับปรุงระบบการทำงาน'],
  series: [{ name: 'ปี 2562', values: [84.59, 6.25] }],
  marks: [],
  decimals: 2,
  unit: '',
  none: 'ไม่มีคะแนน',
  ...more,
});

/** The colour of a drawn chart at a place. */
async function looker(png: Buffer) {
  const picture = await loadImage(png);
  const context = createCanvas(picture.width, picture.height).getContext('2d');
  context.drawImage(picture, 0, 0);
  const at = (x: number, y: number): string =>
    `#${Buffer.from(context.getImageData(x, y, 1, 1).data.subarray(0, 3)).toString('hex')}`;
  return { width: picture.width, height: picture.height, at };
}

/** The place of a value on the line from 0 to 100. */
const xOf = (value: number): number => LAYOUT.side + ((CHART_WIDTH - LAYOUT.side - LAYOUT.figures) * value) / 100;

/** The middle of the bar of a chart of one series, in pixels from the top. */
const middleOf = (index: number): number => {
  const group = LAYOUT.name + LAYOUT.bar + LAYOUT.gap;
  return Math.round(LAYOUT.title + group * index + group / 2);
};

test('a bar is as long as its figure says, from 0 to 100', async () => {
  const { at, ...size } = await looker(await drawChart(chart()));
  expect(size).toEqual({ width: CHART_WIDTH, height: chartHeight(chart()) });
  for (const [index, value] of [84.59, 6.25].entries()) {
    expect(at(xOf(value) - 3, middleOf(index))).toBe(GREEN);
    expect(at(xOf(value) + 3, middleOf(index))).toBe(BACKGROUND);
    expect(at(xOf(100) - 3, middleOf(index))).toBe(BACKGROUND);
  }
});

test('what has no figure has no bar, and 0 and 100 end where the line does', async () => {
  const { at } = await looker(await drawChart(chart({ series: [{ name: 'ก', values: [null, 100] }] })));
  expect(at(xOf(0) + 3, middleOf(0))).toBe(BACKGROUND);
  expect(at(xOf(100) - 3, middleOf(1))).toBe(GREEN);
  expect(at(xOf(100) + 3, middleOf(1))).toBe('#ffffff');
});

test('the same chart gives the same bytes, another one others', async () => {
  const [one, again, other] = [chart(), chart(), chart({ of: 'เทศบาลตำบลเมืองหงส์' })];
  const bytes = await drawChart(one);
  expect((await drawChart(again)).equals(bytes)).toBe(true);
  expect((await drawChart(other)).equals(bytes)).toBe(false);
});

test('the largest chart, and texts of any sign, stay under a megabyte', async () => {
  const names = [
    '\0\u202eกำำ',
    '<b>{a}|%d',
    '😀'.repeat(80),
    'ก'.repeat(200),
    '',
    '\n\t',
    'x'.repeat(200),
    '{name|{value}',
  ];
  const largest = chart({
    title: names.join('').slice(0, 200),
    groups: Array.from({ length: 20 }, (_, index) => names[index % names.length] ?? ''),
    series: Array.from({ length: 5 }, (_, index) => ({
      name: `ปี ${2562 + index}`,
      values: Array(20).fill(33.33 * (index % 4)),
    })),
    marks: [85, 95],
  });
  const png = await drawChart(largest);
  expect(png.length).toBeLessThan(1_000_000);
  expect((await looker(png)).height).toBe(chartHeight(largest));
});

test('a chart that takes too long is told, and the next one is drawn', async () => {
  const [late, beside] = await Promise.allSettled([drawChart(chart(), 0), drawChart(chart({ title: 'อื่น' }))]);
  expect([late, beside]).toMatchObject([
    { status: 'rejected', reason: { message: 'A chart took longer than 0 ms' } },
    { status: 'rejected' },
  ]);
  expect((await looker(await drawChart(chart()))).width).toBe(CHART_WIDTH);
});
