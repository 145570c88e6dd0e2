export type { Addressed, Utterance } from './address';
export { BREAKS_IN, CONFIDENT, INTERRUPTS } from './confidence';
export { INTENTS, type Intent, type Understanding } from './intents';
export { PHRASES, type PhraseName } from './phrases';
export { isPolite } from './residue';
export type { Slots, Status } from './types';
export { addressed, isPhrase, nearestIntents, termsIn, understand } from './understand';
export { buildVocabulary, type CompiledVocabulary, type Vocabulary } from './vocabulary';
export { WISHES, type Wish, wishIn } from './wish';
