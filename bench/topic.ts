import type { Goal } from './goal';

/** One thing that is measured, in a file of its own; `run.ts` lists them all. */
export interface Topic {
  /** `npm run bench -- NAME` measures this one only */
  name: string;
  /** how often it is measured for RESULTS.md, the median of which decides whether a goal is met; once where this is left out */
  runs?: number;
  /** @param progress told what is being measured just now */
  measure(progress: (text: string) => void): Promise<Section>;
}

/** What came of it, as it is printed and written down. */
export interface Section {
  title: string;
  /** what was measured and how, in a few sentences */
  method: string;
  table: Table;
  /** what the table is made up of, each with a line that says what it is */
  further?: { title: string; table: Table }[];
  goals: Goal[];
}

/** The last run of a topic, with the figures that its runs so far have for the goals. */
export interface Measured extends Section {
  /** by run: how much of the machine other work took just before it and just after, from 0 to 1 */
  otherWork: { before: number; after: number }[];
}

export interface Table {
  head: string[];
  rows: string[][];
}
