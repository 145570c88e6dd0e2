/** What became of a task. `later`: what it waits for is not there yet. */
export type TaskOutcome = 'done' | 'later';
