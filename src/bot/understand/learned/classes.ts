import type { Intent } from '../intents';

/** The intents that the learned reader tells apart, in the order of its weights. */
export const LEARNED_INTENTS = [
  'none',
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
  'deadlines',
  'announce',
  'review_queue',
  'document',
  'stop_reminders',
  'resume_reminders',
  'delete_my_data',
  'cancel',
] as const satisfies readonly Intent[];

export type LearnedIntent = (typeof LEARNED_INTENTS)[number];
