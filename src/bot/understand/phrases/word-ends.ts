import { STUCK_ENDING } from '../lexicon/fillers';

/** A name or what is asked for stands apart; what is stuck to the words makes another word of them, unless it is politeness. */
export const WORD_ENDS = `(?= +|$|${STUCK_ENDING})`;
