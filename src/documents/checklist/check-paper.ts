import type { PaperKind, PaperWish } from '../../domain/documents/kinds.rules';
import type { Organisation } from '../../domain/organisations/organisation.model';
import { ofUnits } from '../of-units';
import { loadPaperRecords } from '../records';
import { checklistOf } from './checklist.rules';
import type { Finding, FindingKind } from './finding';
import { itemsThatLack } from './items.rules';

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
  return [...lacking, ...found];
}
