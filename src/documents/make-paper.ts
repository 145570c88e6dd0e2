import type { Round } from '../domain/calendar/dates';
import type { MemoHead, PaperKind, PaperWish } from '../domain/documents/kinds.rules';
import type { Organisation } from '../domain/organisations/organisation.model';
import { yearOfPapers } from '../domain/papers/paper-settings';
import { analysisPaper } from './analysis/paper';
import { asReleased } from './as-released';
import { coverPaper } from './cover/paper';
import { filingPaper } from './filing/paper';
import { itasPaper } from './itas/paper';
import { measuresPaper } from './measures/paper';
import { memoPaper } from './memo/paper';
import { ofUnits } from './of-units';
import type { Paper } from './paper';
import { loadPaperRecords, type PaperRecords } from './records';
import { resultsPaper } from './results/paper';

type Make = (records: PaperRecords, wish: Omit<PaperWish, 'format'>) => Paper;

/** How each paper is made. */
const MAKERS: Record<PaperKind, Make> = {
  A: (records) => analysisPaper(records),
  B: (records) => measuresPaper(records),
  C: (records, { round }) => resultsPaper(records, round ?? '12m'),
  D: (records, { round, memo }) => memoPaper(withHead(records, round ?? '12m', memo), round ?? '12m'),
  E: (records, { round }) => coverPaper(records, round ?? '12m'),
  F: (records) => itasPaper(records),
  G: (records, { round, memo }) => filingPaper(withHead(records, round ?? '12m', memo), round ?? '12m'),
};

/**
 * The paper that somebody wants, from the records of now. Who may have it is checked before.
 * @throws Refusal when the records do not give it: `no_plan`, `no_assessment`
 */
export async function makePaper(
  organisation: Organisation,
  wish: Omit<PaperWish, 'format'>,
  now: Date,
): Promise<Paper> {
  const { kind, fiscalYear, units, isReleased } = wish;
  const all = await loadPaperRecords({ organisation, fiscalYear, now });
  return MAKERS[kind](ofUnits(isReleased ? asReleased(all) : all, units), wish);
}

/** The records with what was said to stand at the head of a memo; null: what the office has set stays. */
function withHead(records: PaperRecords, round: Round, memo: MemoHead | null): PaperRecords {
  if (memo === null) return records;
  const { settings, fiscalYear } = records;
  const year = yearOfPapers(settings, fiscalYear);
  const memos = [...year.memos.filter((one) => one.round !== round), { round, number: memo.number, on: memo.datedOn }];
  const years = [...settings.years.filter((one) => one.fiscalYear !== fiscalYear), { ...year, memos }];
  return { ...records, settings: { ...settings, years } };
}
