export type { Addressed, Utterance } from './address';
export { askedFor, calledAs } from './called';
export { BREAKS_IN, CONFIDENT, INTERRUPTS } from './confidence';
export { type Correction, correctionIn } from './correction';
export { type Asked, followUp, isRemembered, withoutOwnWords } from './follow-up';
export { definitionOf, INTENTS, type Intent, type Understanding } from './intents';
export { labelsMeant } from './labels-meant';
export { likelyIntents, nameOf } from './likely';
export { namesIn } from './names';
export { isOrdinary } from './ordinary';
export { PHRASES, type PhraseName } from './phrases';
export { understandAgain } from './remembered';
export { isPolite } from './residue';
export type { Slots, Status } from './types';
export {
  actionAskedAbout,
  addressed,
  isPhrase,
  nearestIntents,
  relativeRoundIn,
  termsIn,
  understand,
} from './understand';
export { buildVocabulary, type CompiledVocabulary, GENERAL_VOCABULARY, type Vocabulary } from './vocabulary';
export { isQuestionIntent, WISHES, type Wish, wishIn } from './wish';
export { isOnlyCorrection, withoutCorrection } from './without-correction';
