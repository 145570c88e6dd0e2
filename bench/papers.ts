import { startChild } from './child';
import { megabytes, seconds } from './figures';
import { below } from './goal';
import type { Section, Topic } from './topic';

/** What a making of papers cost, as `bench/load/paper-job.ts` tells it. */
export interface PaperFigures {
  /** how long one took, the middle of several */
  tookMs: number;
  /** of the process itself and, for a PDF, of the compiler's */
  processorMs: number;
  bytes: number;
  /** how long others waited for the process at the longest */
  heldMs: number;
  /** of the process, before and after */
  residentBefore: number;
  residentAfter: number;
}

export interface PaperOrder {
  format: string;
  rows: number;
  times: number;
}

const ROWS = [60, 600];
const FORMATS = ['docx', 'pdf', 'xlsx'];
const TIMES = 3;
const MANY = 200;
const CHARTS = 20;
const GOAL_MS = 3_000;
const GOAL_CHART_MS = 300;
/** Memory of a process goes up and down by as much as this. */
const GOAL_GROWTH = 30e6;

/** What papers of 60 and 600 rows cost in each format, and whether the process that makes them grows. */
export const papersBench: Topic = {
  name: 'papers',
  measure: async (progress) => {
    const rows: string[][] = [];
    const sixty: number[] = [];
    for (const format of FORMATS) {
      for (const count of ROWS) {
        progress(`${format}, ${count} rows`);
        const figures = await inOwnProcess({ format, rows: count, times: TIMES });
        if (count === 60) sixty.push(figures.tookMs);
        rows.push([format, String(count), ...toCells(figures)]);
      }
    }
    progress('charts');
    const chart = await inOwnProcess({ format: 'chart', rows: 10, times: CHARTS });
    rows.push(['chart', '10 indicators, 3 years', ...toCells(chart)]);
    progress(`${MANY} papers`);
    const many = await inOwnProcess({ format: 'all', rows: 10, times: MANY });
    return toSection(rows, {
      sixtyMs: Math.max(...sixty),
      chartMs: chart.tookMs,
      growth: many.residentAfter - many.residentBefore,
    });
  },
};

async function inOwnProcess(order: PaperOrder): Promise<PaperFigures> {
  const child = await startChild('bench/load/paper-job.ts');
  try {
    return (await child.ask(order)) as PaperFigures;
  } finally {
    await child.stop();
  }
}

const toCells = ({ tookMs, processorMs, heldMs, residentBefore, residentAfter, bytes }: PaperFigures): string[] => [
  seconds(tookMs),
  seconds(processorMs),
  seconds(heldMs),
  megabytes(residentAfter - residentBefore),
  `${Math.round(bytes / 1000)} kB`,
];

interface Measured {
  sixtyMs: number;
  chartMs: number;
  growth: number;
}

const toSection = (rows: string[][], { sixtyMs, chartMs, growth }: Measured): Section => ({
  title: 'Papers as files, and charts',
  method:
    `A memo and a table of results with lists, links and groups, as offices write them; each format in a process of its own, the middle of ${TIMES} makings, ` +
    'after one that nothing is counted of. Processor time is that of the process with the compiler’s, which a PDF has for itself. ' +
    `A chart: the middle of ${CHARTS} after one, drawn anew each time, in its thread. “Held”: the longest that others waited for the process meanwhile. ` +
    `Growth: ${MANY} papers of ten rows, the formats in turn, after ten that nothing is counted of.`,
  table: { head: ['format', 'rows', 'took', 'processor', 'held', 'the process grew', 'file'], rows },
  goals: [
    below('60 rows of any format under 3 s', sixtyMs, GOAL_MS, seconds),
    below('a chart under 0.3 s', chartMs, GOAL_CHART_MS, seconds),
    below(`the process that makes ${MANY} papers does not grow (30 MB)`, growth, GOAL_GROWTH, megabytes),
  ],
});
