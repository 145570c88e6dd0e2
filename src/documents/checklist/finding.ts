/** What may be missing or odd in a paper. */
export type FindingKind =
  | 'no_report'
  | 'unit_without_people'
  | 'output_is_unit'
  | 'outcome_is_reporting'
  | 'done_before_end'
  | 'other_year'
  | 'same_text'
  | 'indicator_mixed_up'
  | 'weak_without_measure'
  | 'one_owner'
  | 'link_not_https'
  | 'item_without_page'
  | 'item_without_unit'
  | 'item_without_day'
  | 'item_dead'
  | 'item_waits';

/** What it is about; null: the paper as a whole. */
export type About = { measure: number } | { indicator: number } | { item: string } | null;

export interface Finding {
  kind: FindingKind;
  about: About;
  /** what it is, and what to do, in one sentence or two */
  text: string;
}
