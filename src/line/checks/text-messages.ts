import { z } from 'zod';
import { unitsUpTo, userId } from './values';

const MAX_TEXT = 5000;
const MAX_EMOJIS = 20;
const MAX_MENTIONS = 20;

const emoji = z.strictObject({
  index: z.int().min(0).optional(),
  length: z.int().min(1).optional(),
  productId: z.string().min(1, 'May not be empty'),
  emojiId: z.string().min(1, 'May not be empty'),
});

/** https://developers.line.biz/en/reference/messaging-api/#text-message */
export const text = {
  type: z.literal('text'),
  text: unitsUpTo(MAX_TEXT),
  emojis: z.array(emoji).max(MAX_EMOJIS, 'size must be between 0 and 20').optional(),
  quoteToken: z.string().min(1, 'May not be empty').optional(),
};

/** Every emoji of a text must stand where the text has a `$`. */
export function emojisStandAtDollars(message: { text: string; emojis?: { index?: number | undefined }[] | undefined }) {
  return (message.emojis ?? []).every(({ index }) => index !== undefined && message.text[index] === '$');
}

const substitute = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('mention'),
    mentionee: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('user'), userId }),
      z.strictObject({ type: z.literal('all') }),
    ]),
  }),
  z.strictObject({ type: z.literal('emoji'), productId: z.string().min(1), emojiId: z.string().min(1) }),
]);

type Substitution = Record<string, z.infer<typeof substitute>>;

/** https://developers.line.biz/en/reference/messaging-api/#text-message-v2 */
export const textV2 = {
  type: z.literal('textV2'),
  text: unitsUpTo(MAX_TEXT),
  substitution: z.record(z.string().regex(/^[0-9a-zA-Z_]{1,20}$/, 'invalid key'), substitute).optional(),
  quoteToken: z.string().min(1, 'May not be empty').optional(),
};

/** What is wrong with the placeholders of a textV2 message, or null. `{{` and `}}` are literal braces. */
export function placeholderFault(message: { text: string; substitution?: Substitution | undefined }): string | null {
  const substitution = message.substitution ?? {};
  const values = Object.values(substitution);
  if (values.length > 100) return 'size of substitution must be between 0 and 100';
  for (const [type, max] of [
    ['mention', MAX_MENTIONS],
    ['emoji', MAX_EMOJIS],
  ] as const) {
    if (values.filter((value) => value.type === type).length > max) return `at most ${max} ${type}s can be used`;
  }
  const rest = message.text.replaceAll('{{', '').replaceAll('}}', '');
  const keys = [...rest.matchAll(/\{([^{}]*)\}/g)].map(([, key]) => key ?? '');
  if (/[{}]/.test(rest.replace(/\{[^{}]*\}/g, ''))) return 'unpaired brace in text';
  const unknown = keys.find((key) => !(key in substitution));
  return unknown === undefined ? null : `undefined placeholder in text: ${unknown}`;
}
