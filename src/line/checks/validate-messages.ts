import { z } from 'zod';
import { type Detail, toDetails } from './details';
import { message } from './messages';
import { quickLook } from './quick-look';

/** Which call carries the messages: mentions and quotes are for replies and pushes only. */
export type SendPlace = 'reply' | 'push' | 'multicast' | 'narrowcast' | 'broadcast';

/** 1–5 message objects. */
export const messages = z.array(message).min(1, 'size must be between 1 and 5').max(5, 'size must be between 1 and 5');

/** Made once: a schema that is made for each call is compiled for each call, which takes longer than the check itself. */
const withMessages = z.object({ messages });
const isTaken = quickLook(messages);

/**
 * Checks message objects as LINE does before it takes them: shapes, unknown fields, every limit, and what the place forbids.
 * @param given the value of `messages` in a request body
 * @returns what LINE's error body would list, empty when LINE would take them
 */
export function validateMessages(given: unknown, place: SendPlace): Detail[] {
  // Nearly always LINE takes them, and nobody needs to know more.
  if (!isTaken(given)) {
    const parsed = withMessages.safeParse({ messages: given });
    if (!parsed.success) return toDetails(parsed.error.issues);
  }
  return place === 'reply' || place === 'push' ? [] : whatIsForOne(given as z.infer<typeof messages>);
}

/** Quotes and mentions are of one chat. */
function whatIsForOne(given: z.infer<typeof messages>): Detail[] {
  return given.flatMap((one, index) => {
    const details: Detail[] = [];
    if ('quoteToken' in one && one.quoteToken !== undefined) {
      details.push({
        message: 'can only be used in reply and push messages',
        property: `messages[${index}].quoteToken`,
      });
    }
    const substitutes = one.type === 'textV2' ? Object.values(one.substitution ?? {}) : [];
    if (substitutes.some(({ type }) => type === 'mention')) {
      details.push({
        message: 'mentions can only be used in reply and push messages',
        property: `messages[${index}].substitution`,
      });
    }
    return details;
  });
}
