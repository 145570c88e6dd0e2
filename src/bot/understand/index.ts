export type { Addressed, Heard } from './address';
export { isPolite } from './residue';
export { CONFIDENT, INTENTS, type Intent, type Slots, type Status, type Understanding } from './types';
export { addressed, nearestIntents, understand } from './understand';
export { buildVocabulary, type CompiledVocabulary, type Vocabulary } from './vocabulary';
