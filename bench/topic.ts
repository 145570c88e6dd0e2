/** One thing that is measured, in a file of its own; `run.ts` lists them all. */
export interface Topic {
  /** `npm run bench -- NAME` measures this one only */
  name: string;
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

export interface Table {
  head: string[];
  rows: string[][];
}

export interface Goal {
  text: string;
  measured: string;
  met: boolean;
}
