import { CONTRACT, type ContractIntent } from './contract';
import type { Definition } from './contract/define-intent';
import { PHRASES, type PhraseName } from './phrases';
import type { Slots } from './types';

export const CONTRACT_INTENTS = Object.keys(CONTRACT) as ContractIntent[];

/** Everything the bot can be asked for: what the contract names, and the wishes that are put in fixed words. */
export type Intent = ContractIntent | PhraseName;

/** A few of the contract may be put in fixed words, too. */
const DEFINITIONS: Readonly<Record<Intent, Definition>> = {
  ...(Object.fromEntries(PHRASES.map(({ name, definition }) => [name, definition])) as Record<PhraseName, Definition>),
  ...CONTRACT,
};
export const INTENTS: readonly Intent[] = [...new Set([...CONTRACT_INTENTS, ...PHRASES.map(({ name }) => name)])];

/** All that is known of an intent: each is declared once, in `contract` or `phrases`. */
export const definitionOf = (intent: Intent): Definition => DEFINITIONS[intent];

/** Those of which something holds. */
export const intentsThat = (holds: (definition: Definition) => boolean): ReadonlySet<Intent> =>
  new Set(INTENTS.filter((intent) => holds(definitionOf(intent))));

export interface Understanding {
  intent: Intent;
  slots: Slots;
  /** 0–1; below `CONFIDENT` the bot asks back before it acts */
  confidence: number;
  /** further wishes of the same text, in the order said */
  more?: { intent: Intent; slots: Slots }[];
}
