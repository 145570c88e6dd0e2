import type { Round } from '../domain/calendar/dates';
import { analysisPaper } from './analysis/paper';
import { coverPaper } from './cover/paper';
import { filingPaper } from './filing/paper';
import { itasPaper } from './itas/paper';
import { measuresPaper } from './measures/paper';
import { memoPaper } from './memo/paper';
import { FORMATS, type Paper, type PaperFormat } from './paper';
import type { PaperRecords } from './records';
import { resultsPaper } from './results/paper';

interface Kind {
  /** what it is made into */
  formats: readonly PaperFormat[];
  /** it is another paper in each round */
  ofRound: boolean;
  /** @throws Refusal when the records do not give it */
  make(records: PaperRecords, round: Round): Paper;
}

/** Every kind of paper. */
export const PAPERS = {
  analysis: { formats: FORMATS, ofRound: false, make: (records) => analysisPaper(records) },
  measures: { formats: FORMATS, ofRound: false, make: (records) => measuresPaper(records) },
  memo: { formats: ['docx', 'pdf'], ofRound: true, make: (records, round) => memoPaper(records, round) },
  cover: { formats: ['docx', 'pdf'], ofRound: true, make: (records, round) => coverPaper(records, round) },
  itas: { formats: ['pdf', 'xlsx'], ofRound: false, make: (records) => itasPaper(records) },
  filing: { formats: ['pdf'], ofRound: true, make: (records, round) => filingPaper(records, round) },
  results: { formats: FORMATS, ofRound: true, make: (records, round) => resultsPaper(records, round) },
} as const satisfies Record<string, Kind>;
