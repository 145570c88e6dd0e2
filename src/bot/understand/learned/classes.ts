import type { ContractIntent } from '../contract';
import { CONTRACT_INTENTS } from '../intents';
import type { PhraseName } from '../phrases';

/** Questions that are put in ever other words, too, and are no intents with cues. */
const FURTHER = ['unit_ranking', 'my_history', 'measure_detail'] as const satisfies readonly PhraseName[];

/** What the learned reader tells apart. What a word means is asked by the word itself, which is looked up. */
export type LearnedIntent = Exclude<ContractIntent, 'explain'> | (typeof FURTHER)[number];

const isLearned = (intent: ContractIntent): intent is Exclude<ContractIntent, 'explain'> => intent !== 'explain';

/** They in the order of the weights, of which the first is for what is not meant for the bot. */
export const LEARNED_INTENTS: readonly LearnedIntent[] = [
  'none',
  ...CONTRACT_INTENTS.filter(isLearned).filter((intent) => intent !== 'none'),
  ...FURTHER,
];
