import type { Round } from '../domain/calendar/dates';
import { analysisPaper } from './analysis/paper';
import { coverPaper } from './cover/paper';
import { measuresPaper } from './measures/paper';
import { memoPaper } from './memo/paper';
import { FORMATS, type Paper, type PaperFormat } from './paper';
import type { PaperRecords } from './records';
import { resultsPaper } from './results/paper';

interface Kind {
  /** what it is made into */
  formats: readonly PaperFormat[];
  /** @throws Refusal when the records do not give it */
  make(records: PaperRecords, round: Round): Paper;
}

/** Every kind of paper. */
export const PAPERS = {
  analysis: { formats: FORMATS, make: (records) => analysisPaper(records) },
  measures: { formats: FORMATS, make: (records) => measuresPaper(records) },
  memo: { formats: ['docx', 'pdf'], make: (records, round) => memoPaper(records, round) },
  cover: { formats: ['docx', 'pdf'], make: (records, round) => coverPaper(records, round) },
  results: { formats: FORMATS, make: (records, round) => resultsPaper(records, round) },
} as const satisfies Record<string, Kind>;
