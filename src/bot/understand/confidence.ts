/**
 * How sure the bot must be, from 0 to 1, in one place.
 *
 * From here on it acts; below, what it understood is a guess that is asked back (contract, section 4).
 */
export const CONFIDENT = 0.7;

/** Most that is made of a guess: a text that means something only once everyday words in it are put right. It is never acted on. */
export const GUESS = 0.65;

/**
 * Of a wish that only a second look finds, in one sentence of several or once the text is typed anew: just sure enough to be answered. Where a
 * person's own words are waited for, it is those.
 */
export const SECOND_LOOK = 0.7;

/** What is typed while a dialog is open belongs to the dialog, unless it is this clearly a question of its own. */
export const INTERRUPTS = 0.85;

/** What somebody writes in their own words may be about deleting data, too: only this clear a wish breaks in. */
export const BREAKS_IN = 0.95;

/**
 * Below this nothing is believed to be meant for the bot: half of what was said stays unexplained, and the labelled texts that are small talk
 * and other business stay below it.
 */
export const BELIEVED = 0.5;

/** From here on something is near enough to be offered to choose from, where nothing is believed. */
export const NEAR = 0.2;

/** What is stuck to the bot's name must be this clearly a request: else the name is part of a word (`ตามติดข่าวพายุ`). */
export const BEYOND_DOUBT = 0.85;

/** How sure it is that a text means nothing for the bot in which nothing was found. */
export const SURELY_NONE = 0.9;
