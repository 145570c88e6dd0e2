import { z } from 'zod';
import { flexContainer } from './flex';
import { imagemap } from './imagemap';
import { quickReply } from './quick-reply';
import { template } from './templates';
import { emojisStandAtDollars, placeholderFault, text, textV2 } from './text-messages';
import { httpsUrl, unitsUpTo } from './values';

const sender = z.strictObject({
  name: z
    .string()
    .max(20, 'Length must be between 0 and 20')
    .refine((name) => !/line/i.test(name), 'must not contain a reserved word')
    .optional(),
  iconUrl: httpsUrl.optional(),
});

const common = { quickReply: quickReply.optional(), sender: sender.optional() };
const altText = unitsUpTo(1500);
const packageId = z.string().min(1, 'May not be empty');

/** Every message type of the Messaging API. https://developers.line.biz/en/reference/messaging-api/#message-objects */
export const message = z.discriminatedUnion('type', [
  z
    .strictObject({ ...text, ...common })
    .refine(emojisStandAtDollars, { message: 'index must point at $', path: ['emojis'] }),
  z.strictObject({ ...textV2, ...common }).check(({ value, issues }) => {
    const fault = placeholderFault(value);
    if (fault) issues.push({ code: 'custom', message: fault, path: ['text'], input: value });
  }),
  z.strictObject({
    type: z.literal('sticker'),
    packageId,
    stickerId: packageId,
    quoteToken: z.string().min(1, 'May not be empty').optional(),
    ...common,
  }),
  z.strictObject({ type: z.literal('image'), originalContentUrl: httpsUrl, previewImageUrl: httpsUrl, ...common }),
  z.strictObject({
    type: z.literal('video'),
    originalContentUrl: httpsUrl,
    previewImageUrl: httpsUrl,
    trackingId: z
      .string()
      .regex(/^[a-zA-Z0-9\-.=,+*()%$&;:@{}!?<>[\]]{1,100}$/, 'invalid trackingId')
      .optional(),
    ...common,
  }),
  z.strictObject({
    type: z.literal('audio'),
    originalContentUrl: httpsUrl,
    duration: z.int('must be an integer').min(1, 'must be greater than or equal to 1'),
    ...common,
  }),
  z.strictObject({
    type: z.literal('location'),
    title: unitsUpTo(100),
    address: unitsUpTo(100),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    ...common,
  }),
  z.strictObject({ ...imagemap, ...common }),
  z.strictObject({ type: z.literal('template'), altText, template, ...common }),
  z.strictObject({ type: z.literal('flex'), altText, contents: flexContainer, ...common }),
]);
