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
  table: { head: string[]; rows: string[][] };
  goals: Goal[];
}

export interface Goal {
  text: string;
  measured: string;
  met: boolean;
}
