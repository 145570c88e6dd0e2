import type { BarSeriesOption } from 'echarts/charts';
import { CHART_WIDTH, type Chart, chartHeight, LAYOUT } from './chart';
import { drawInThread, FAMILY } from './drawing-thread';

const INK = '#1F2937';
const GREY = '#4B5563';
const PX = { title: 42, name: 36, figure: 34 };

/** Told apart without colours: by how dark they are, and every second one by its stripes. */
const LOOKS: NonNullable<BarSeriesOption['itemStyle']>[] = [
  { color: '#0B6B57' },
  { color: '#F2B441', decal: stripes('#7A4B00', Math.PI / 4) },
  { color: '#1D4E89' },
  { color: '#E8A0BF', decal: stripes('#7A1F4B', -Math.PI / 4) },
  { color: '#374151' },
];

function stripes(color: string, rotation: number) {
  return { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [6, 10], rotation, color };
}

/** Names that are longer end at a word; the card says them in full. Vowels and tone marks above and below take no room of their own. */
const LONGEST_NAME = 58;

/** What cannot be drawn, and what would turn the direction, becomes a space. */
const drawable = (text: string): string => text.replace(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, ' ');

function shortened(name: string): string {
  let [width, end] = [0, 0];
  for (const { segment, index } of new Intl.Segmenter('th', { granularity: 'word' }).segment(name)) {
    width += segment.replace(/\p{M}/gu, '').length;
    if (width > LONGEST_NAME) return `${name.slice(0, end || LONGEST_NAME).trimEnd()}…`;
    end = index + segment.length;
  }
  return name;
}

/**
 * Draws a chart as a PNG, in a thread of its own; the same bytes for the same chart on one machine. Takes 0.1 to 0.3 seconds of a processor.
 * @throws when it takes longer than the limit
 */
export function drawChart(chart: Chart, timeLimitMs?: number): Promise<Buffer> {
  const size = { width: CHART_WIDTH, height: chartHeight(chart) };
  const words = chart.series.map((one) => wordsOf(chart, one));
  return drawInThread({ size, options: optionsOf(chart), words }, timeLimitMs);
}

function optionsOf(chart: Chart) {
  const several = chart.series.length > 1;
  const font = { fontFamily: FAMILY, color: INK };
  return {
    animation: false,
    backgroundColor: '#ffffff',
    // Stripes are of this component; its label is for pages.
    aria: { enabled: true, label: { enabled: false } },
    textStyle: font,
    title: {
      text: drawable(chart.title),
      subtext: drawable(chart.of),
      left: LAYOUT.side,
      top: 20,
      itemGap: 8,
      textStyle: { ...font, fontSize: PX.title, lineHeight: 56 },
      subtextStyle: { ...font, color: GREY, fontSize: PX.figure, lineHeight: 46 },
    },
    ...(several && {
      legend: {
        left: LAYOUT.side - 5,
        top: LAYOUT.title,
        itemWidth: 44,
        itemHeight: 30,
        itemGap: 28,
        textStyle: { ...font, fontSize: PX.figure },
      },
    }),
    grid: {
      left: LAYOUT.side,
      right: LAYOUT.figures,
      top: LAYOUT.title + (several ? LAYOUT.legend : 0),
      bottom: chart.marks.length > 0 ? LAYOUT.marks : LAYOUT.gap,
    },
    xAxis: { type: 'value', min: 0, max: 100, show: false },
    yAxis: {
      type: 'category',
      // Names stand over the lines.
      z: 20,
      inverse: true,
      data: chart.groups.map((name) => shortened(drawable(name))),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: {
        ...font,
        fontSize: PX.name,
        lineHeight: LAYOUT.name,
        inside: true,
        margin: 0,
        align: 'left',
        verticalAlign: 'bottom',
        textBorderColor: '#ffffff',
        textBorderWidth: 8,
        // From the middle of the bars to above them.
        padding: [0, 0, (LAYOUT.bar * chart.series.length) / 2, 0],
      },
    },
    series: chart.series.map((one, index) => barsOf(chart, one, index)),
  };
}

/** What stands at the bars of a series. */
const wordsOf = (chart: Chart, { values }: Chart['series'][number]): string[] =>
  values.map((value) => drawable(value === null ? chart.none : `${value.toFixed(chart.decimals)}${chart.unit}`));

function barsOf(chart: Chart, { name, values }: Chart['series'][number], index: number): BarSeriesOption {
  const font = { fontFamily: FAMILY, fontSize: PX.figure };
  return {
    type: 'bar',
    name: drawable(name),
    data: values.map((value) =>
      value === null ? { value: 0, label: { ...font, color: GREY, fontWeight: 400 } } : { value },
    ),
    barWidth: LAYOUT.bar - 6,
    barGap: '15%',
    showBackground: true,
    backgroundStyle: { color: '#EEF2F1' },
    ...(LOOKS[index] && { itemStyle: LOOKS[index] }),
    label: {
      ...font,
      color: INK,
      show: true,
      position: 'right',
      fontWeight: 700,
    },
    // One below the other at the edge, where no line crosses them.
    labelLayout: { x: CHART_WIDTH - LAYOUT.side, align: 'right', verticalAlign: 'middle' },
    ...(index === 0 && {
      markLine: {
        symbol: 'none',
        silent: true,
        lineStyle: { color: '#374151', width: 2, type: 'dashed' },
        label: {
          ...font,
          color: GREY,
          distance: [0, 10],
        },
        data: chart.marks.map((xAxis) => ({ xAxis })),
      },
    }),
  };
}
