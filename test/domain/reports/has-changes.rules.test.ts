import { hasChanges } from '../../../src/domain/reports/has-changes.rules';
import type { ReportState } from '../../../src/domain/reports/report-states.rules';
import { aReport } from './samples';

const report = (state?: ReportState) => aReport({ progress: 60, ...(state && { state }) });
const same = aReport({ progress: 60 });
const other = aReport({ progress: 61 });
const nothing = aReport();

test.each([
  ['a draft as it is can be handed in', 'submit', report('draft'), same, true],
  ['a draft as it is need not be kept again', 'save_draft', report('draft'), same, false],
  ['a changed draft can be kept', 'save_draft', report('draft'), other, true],
  ['what was handed in as it is need not be handed in again', 'submit', report('submitted'), same, false],
  ['nor what was stored before there were states', 'submit', report(), same, false],
  ['a correction can be handed in', 'submit', report('submitted'), other, true],
  ['what was sent back can be handed in as it is', 'submit', report('returned'), same, true],
  ['nothing at all is not handed in', 'submit', null, nothing, false],
  ['nor kept', 'save_draft', null, nothing, false],
  ['nor is an emptied draft handed in', 'submit', report('draft'), nothing, false],
  ['the first words are', 'submit', null, same, true],
] as const)('%s', (_what, action, current, content, expected) => {
  expect(hasChanges(action, current, content)).toBe(expected);
});
