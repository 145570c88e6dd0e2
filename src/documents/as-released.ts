import type { PaperRecords } from './records';

/** The records as everybody may know them: of the reports those that are published; nothing of why a measure was closed, nor of who signed. */
export function asReleased(records: PaperRecords): PaperRecords {
  const { measures, standings } = records;
  return {
    ...records,
    measures: measures.map((measure) => ({ ...measure, result: null })),
    standings: standings.map((one) => (one.report?.state === 'published' ? one : { ...one, report: null })),
    plan: null,
    endorsements: { '6m': [], '12m': [] },
  };
}
