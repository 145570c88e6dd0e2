import { z } from 'zod';
import { actionUri, httpsUrl, optionalUnitsUpTo, unitsUpTo } from './values';

const pixels = z.int('must be an integer').min(0, 'must be greater than or equal to 0');
const area = z.strictObject({ x: pixels, y: pixels, width: pixels, height: pixels });
const label = optionalUnitsUpTo(100).optional();

/** https://developers.line.biz/en/reference/messaging-api/#imagemap-message */
export const imagemap = {
  type: z.literal('imagemap'),
  baseUrl: httpsUrl,
  altText: unitsUpTo(1500),
  baseSize: z.strictObject({ width: z.literal(1040), height: pixels.min(1, 'must be greater than or equal to 1') }),
  video: z
    .strictObject({
      originalContentUrl: httpsUrl,
      previewImageUrl: httpsUrl,
      area,
      externalLink: z.strictObject({ linkUri: actionUri, label: unitsUpTo(30) }).optional(),
    })
    .optional(),
  actions: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('uri'), label, linkUri: actionUri, area }),
        z.strictObject({ type: z.literal('message'), label, text: unitsUpTo(400), area }),
        z.strictObject({ type: z.literal('clipboard'), label, clipboardText: unitsUpTo(1000), area }),
      ]),
    )
    .max(50, 'size must be between 0 and 50'),
};
