/** What became of a task. `later`: LINE does not have the content yet. */
export type TaskOutcome = 'done' | 'later';
