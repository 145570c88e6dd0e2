import { ANNOUNCING } from './announcing';
import { ASKING } from './asking';
import { OFFICE } from './office';
import { OWN } from './own';
import type { Phrase } from './phrase';
import { REPORTING } from './reporting';
import { SETTINGS } from './settings';
import { STAFF } from './staff';

const ALL = [...ASKING, ...REPORTING, ...ANNOUNCING, ...OWN, ...STAFF, ...OFFICE, ...SETTINGS] as const;

/** The intents that are put in fixed words. */
export type PhraseName = (typeof ALL)[number]['name'];

/** Every phrase that the bot knows; of two that fit the first is meant. */
export const PHRASES: readonly Phrase<PhraseName>[] = ALL;
