import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Chart } from '../../src/documents/charts/chart';
import { drawChart } from '../../src/documents/charts/draw-chart';
import { FORMATS, type PaperFormat } from '../../src/documents/paper';
import { render } from '../../src/documents/render';
import { samplePaper } from '../../test/documents/formats/sample-paper';
import { median } from '../figures';
import type { PaperFigures, PaperOrder } from '../papers';
import { childrenMs } from './children-time';

// Makes papers as it is told, and tells what that cost.
const WARM_UP = 10;

async function work({ format, rows, times }: PaperOrder): Promise<PaperFigures> {
  const formats = FORMATS.filter((one) => format === 'all' || one === format);
  const paper = samplePaper(rows);
  const make = (place: number): Promise<Uint8Array> =>
    format === 'chart'
      ? drawChart(sampleChart(rows))
      : render(paper, formats[place % formats.length] ?? ('pdf' satisfies PaperFormat));
  for (let place = 0; place < (format === 'all' ? WARM_UP : 1); place++) await make(place);
  const residentBefore = process.memoryUsage.rss();
  const durations: number[] = [];
  const own = process.cpuUsage();
  const others = childrenMs();
  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  let bytes = 0;
  for (let place = 0; place < times; place++) {
    const from = performance.now();
    bytes = (await make(place)).length;
    durations.push(performance.now() - from);
  }
  loop.disable();
  const { user, system } = process.cpuUsage(own);
  return {
    tookMs: durations.length % 2 === 1 ? median(durations) : Math.max(...durations),
    processorMs: ((user + system) / 1000 + childrenMs() - others) / times,
    bytes,
    heldMs: loop.max / 1e6,
    residentBefore,
    residentAfter: process.memoryUsage.rss(),
  };
}

/** Scores of indicators in three years. */
const sampleChart = (indicators: number): Chart => ({
  title: 'คะแนนตัวชี้วัด',
  of: 'เทศบาลตำบลคำม่วง',
  groups: Array.from({ length: indicators }, (_, at) => `${at + 1}. การปฏิบัติหน้าที่และการใช้อำนาจ`),
  series: [2562, 2565, 2566].map((year) => ({
    name: `ปี ${year}`,
    values: Array.from({ length: indicators }, (_, at) => ((year + at * 7) % 60) + 40),
  })),
  marks: [85],
  decimals: 2,
  unit: '',
  none: 'ไม่มีคะแนน',
});

process.on('message', (order: PaperOrder) => {
  work(order).then(
    (figures) => process.send?.(figures),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.send?.('ready');
