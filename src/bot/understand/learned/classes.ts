import type { ContractIntent } from '../contract';
import { CONTRACT_INTENTS } from '../intents';

/** What the learned reader tells apart. What a word means is asked by the word itself, which is looked up. */
export type LearnedIntent = Exclude<ContractIntent, 'explain'>;

const isLearned = (intent: ContractIntent): intent is LearnedIntent => intent !== 'explain';

/** They in the order of the weights, of which the first is for what is not meant for the bot. */
export const LEARNED_INTENTS: readonly LearnedIntent[] = [
  'none',
  ...CONTRACT_INTENTS.filter(isLearned).filter((intent) => intent !== 'none'),
];
