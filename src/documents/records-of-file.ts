import { knownFrameworkOf } from '../domain/assessments/framework-file';
import { localDate } from '../domain/calendar/dates';
import type { OfficeFile } from '../domain/imports/office-file';
import { USUAL_SETTINGS } from '../domain/papers/paper-settings';
import { standingsOf } from '../domain/reports/reports.rules';
import type { PaperRecords } from './records';

/** What an office's file gives the papers of a year (BE): as if it had just been imported, and nobody had reported or endorsed anything. */
export function recordsOfFile(file: OfficeFile, fiscalYear: number, now: Date): PaperRecords {
  const { organisation, papers, itemPages = [] } = file;
  const office = organisation._id;
  const measures = file.measures.filter((one) => one.fiscalYear === fiscalYear).map((one) => ({ ...one, office }));
  const assessment = file.assessments
    .filter((one) => one.fiscalYear < fiscalYear)
    .toSorted((a, b) => a.fiscalYear - b.fiscalYear)
    .at(-1);
  const nobody = (organisation.approvalChain ?? []).map(({ title }) => ({
    title,
    name: null,
    at: null,
    comment: null,
  }));
  return {
    organisation,
    settings: { ...USUAL_SETTINGS, ...papers },
    fiscalYear,
    measures,
    standings: standingsOf(organisation, measures, [], localDate(now), new Map()),
    plan: null,
    assessed: assessment
      ? { assessment: { ...assessment, office }, framework: knownFrameworkOf(assessment.fiscalYear) }
      : null,
    endorsements: { '6m': nobody, '12m': nobody },
    items: {
      titles: knownFrameworkOf(fiscalYear).items,
      pages: itemPages.filter((one) => one.fiscalYear === fiscalYear).map((one) => ({ ...one, office, answers: null })),
    },
    now,
  };
}
