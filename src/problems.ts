/** Something that is wrong with a process that can still serve: shown in `problems` of `/readyz`, so that whoever runs it looks. */
export interface Problem {
  /** stable key for alarms, e.g. `token_refused` */
  code: string;
  /** one English sentence with the figures; no names, no ids of people */
  detail: string;
}

/** Looks for one kind of problem; an empty list when all is well. */
export type FindProblems = () => Promise<Problem[]>;
