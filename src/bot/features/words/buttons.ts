import { z } from 'zod';
import { definePostback } from '../../../line/postback';
import { payloads } from '../../../ui/payloads';

export const moreWordsButton = definePostback('words.list', z.object({ from: payloads.from }));
export type MoreWords = z.infer<typeof moreWordsButton.schema>;

/** Begins to teach a word, or to forget one of the list. */
export const changeWordButton = definePostback('words.change', z.object({ forget: z.string().max(60).nullable() }));
export type ChangeWord = z.infer<typeof changeWordButton.schema>;
