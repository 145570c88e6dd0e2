import { PHRASES, type PhraseName } from './phrases';
import type { Slots } from './types';

/** What the contract (section 4) has names for; `none` is what is not meant for the bot. */
export const CONTRACT_INTENTS = [
  'help',
  'register',
  'my_profile',
  'my_measures',
  'report',
  'measure_status',
  'outstanding',
  'score',
  'score_compare',
  'strengths',
  'weaknesses',
  'what_if',
  'explain',
  'deadlines',
  'announce',
  'review_queue',
  'document',
  'stop_reminders',
  'resume_reminders',
  'delete_my_data',
  'cancel',
  'none',
] as const;

export type ContractIntent = (typeof CONTRACT_INTENTS)[number];

/** Everything the bot can be asked for: what the contract names, and the wishes that are put in fixed words. */
export type Intent = ContractIntent | PhraseName;
export const INTENTS: readonly Intent[] = [...new Set([...CONTRACT_INTENTS, ...PHRASES.map(({ name }) => name)])];

export interface Understanding {
  intent: Intent;
  slots: Slots;
  /** 0–1; below `CONFIDENT` the bot asks back before it acts */
  confidence: number;
  /** further wishes of the same text, in the order said */
  more?: { intent: Intent; slots: Slots }[];
}
