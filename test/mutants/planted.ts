/** A fault that got past every test once, and the tests that must notice it now. */
export interface Planted {
  fault: string;
  /** stands once in all of src, wherever that is */
  code: string;
  instead: string;
  tests: string[];
}

export const PLANTED: readonly Planted[] = [
  {
    fault: 'an envelope is shared over different expiries',
    code: ', one.priority, one.notBefore, one.expiresAt]',
    instead: ', one.priority, one.notBefore]',
    tests: ['test/delivery/enqueue.test.ts'],
  },
  {
    fault: 'the inbox is written without journal',
    code: `documents: rows,
    ordered: false,
    writeConcern: { w: 'majority', j: true },`,
    instead: `documents: rows,
    ordered: false,
    writeConcern: { w: 'majority', j: false },`,
    tests: ['test/line/inbox.test.ts'],
  },
  {
    fault: 'the version of a dialog is unchecked',
    code: '{ key, token: before.token, version: before.version }',
    instead: '{ key, token: before.token }',
    tests: ['test/bot/dialog.test.ts'],
  },
  {
    fault: 'the vocabulary of an office is never read again',
    code: 'Math.abs(now.getTime() - known.readAt.getTime()) < FRESH_MS',
    instead: 'true',
    tests: ['test/bot/office-vocabulary.test.ts'],
  },
  {
    fault: 'รายงานเลย begins with what only lacks a part',
    code: "open.find(({ missing }) => missing.includes('report')) ?? open[0]",
    instead: 'open[0]',
    tests: ['test/bot/features/reminders.test.ts'],
  },
];
