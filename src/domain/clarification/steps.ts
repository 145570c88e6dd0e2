/** What is done to answer objections, in this order. */
export const STEPS = ['look', 'prepare', 'approve', 'send'] as const;
export type Step = (typeof STEPS)[number];
