import { ANNOUNCING } from './announcing';
import { ASKING } from './asking';
import { PEOPLE } from './people';
import type { Phrase } from './phrase';
import { REPORTING } from './reporting';

const ALL = [...ASKING, ...REPORTING, ...ANNOUNCING, ...PEOPLE] as const;

/** The intents that are put in fixed words. */
export type PhraseName = (typeof ALL)[number]['name'];

/** Every phrase that the bot knows; of two that fit the first is meant. */
export const PHRASES: readonly Phrase<PhraseName>[] = ALL;
