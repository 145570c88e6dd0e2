/** What became of what was promised while something was broken on purpose. */
export interface Outcome {
  /** what did not hold, a line each; empty: all of it held */
  broken: string[];
  /** how it went, in a few words and figures */
  figures: string;
}

/** Something that is broken on purpose, under the load of real processes. A file in `faults/` each, listed in `faults/index.ts`. */
export interface Fault {
  /** what is broken, as the table says it */
  name: string;
  /** starts what it needs, breaks it, and takes everything away again; rejects when it could not be tried */
  run(): Promise<Outcome>;
}

/** Collects promises that did not hold. */
export class Promises {
  readonly broken: string[] = [];

  hold(isKept: boolean, otherwise: string): void {
    if (!isKept) this.broken.push(otherwise);
  }
}
