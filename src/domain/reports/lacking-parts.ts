/** The parts that a report can be handed in without, unless the office requires them; in the order of the form. */
export const LACKING_PARTS = ['output', 'outcome', 'evidence'] as const;
export type LackingPart = (typeof LACKING_PARTS)[number];
