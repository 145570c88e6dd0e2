import type { Round } from '../../domain/calendar/dates';
import type { PaperKind, PaperWish } from '../../domain/documents/kinds.rules';
import { unitNames } from '../../domain/measures/units.rules';
import type { Organisation } from '../../domain/organisations/organisation.model';
import { unstaffedUnits } from '../../domain/people/unit-members';
import { ofUnits } from '../of-units';
import { loadPaperRecords, type PaperRecords } from '../records';
import { checklistOf } from './checklist.rules';
import type { Finding, FindingKind } from './finding';
import { itemsThatLack } from './items.rules';
import { texts } from './texts';

const OF_PLAN: readonly FindingKind[] = ['other_year', 'weak_without_measure', 'one_owner'];
/** The findings that matter to a paper; of those that are not here, all. */
const MATTER: Partial<Record<PaperKind, readonly FindingKind[]>> = {
  A: ['indicator_mixed_up', 'weak_without_measure'],
  B: OF_PLAN,
  E: [],
  F: ['link_not_https'],
};
/** What is no business of some units alone. */
const OF_OFFICE: readonly FindingKind[] = ['indicator_mixed_up', 'weak_without_measure', 'one_owner'];

/**
 * What is missing or odd in what a paper would be made from; none: nothing is.
 * @throws Refusal `no_plan` when there is no plan of that year; of the list for ITAS `no_item_list`
 */
export async function checkPaper(organisation: Organisation, wish: PaperWish, now: Date): Promise<Finding[]> {
  const { kind, fiscalYear, round, units } = wish;
  const matter = MATTER[kind];
  if (matter?.length === 0) return [];
  const records = ofUnits(await loadPaperRecords({ organisation, fiscalYear, now }), units);
  const lacking = kind === 'F' ? itemsThatLack(records) : [];
  const found = checklistOf(records, round ?? '12m').filter(
    (one) => (matter?.includes(one.kind) ?? true) && (units === null || !OF_OFFICE.includes(one.kind)),
  );
  return [...lacking, ...(await unstaffed(organisation, records, found, round)), ...found];
}

/** The units whose reports are missing, and in which nobody is who could write one; all of them at once. */
async function unstaffed(
  organisation: Organisation,
  { standings }: PaperRecords,
  found: readonly Finding[],
  round: Round | null,
): Promise<Finding[]> {
  const nums = found.flatMap(({ kind, about }) =>
    kind === 'no_report' && about !== null && 'measure' in about ? [about.measure] : [],
  );
  const lacking = standings.filter(
    ({ measure, report, round: own }) => !report && own === (round ?? '12m') && nums.includes(measure.num),
  );
  const owing = organisation.units.flatMap(({ key }) =>
    lacking.some(({ measure }) => measure.unit === key) ? [key] : [],
  );
  const empty = await unstaffedUnits(organisation._id, owing);
  if (empty.length === 0) return [];
  return [{ kind: 'unit_without_people', about: null, text: texts.unstaffed(unitNames(organisation, empty)) }];
}
