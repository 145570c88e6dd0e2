import { z } from 'zod';
import { isWithinBytes } from '../json-size';
import { actionIn } from './actions';
import { box, hero } from './flex-components';
import { colour } from './flex-values';

const KIB = 1024;
const BUBBLE_BYTES = 30 * KIB;
const CAROUSEL_BYTES = 50 * KIB;
const ANIMATED_IMAGES = 10;

const blockStyle = z
  .strictObject({ backgroundColor: colour, separator: z.boolean().optional(), separatorColor: colour })
  .optional();

const bubble = z
  .strictObject({
    type: z.literal('bubble'),
    size: z.enum(['nano', 'micro', 'deca', 'hecto', 'kilo', 'mega', 'giga']).optional(),
    direction: z.enum(['ltr', 'rtl']).optional(),
    header: box.optional(),
    hero: hero.optional(),
    body: box.optional(),
    footer: box.optional(),
    styles: z.strictObject({ header: blockStyle, hero: blockStyle, body: blockStyle, footer: blockStyle }).optional(),
    action: actionIn('flex').optional(),
  })
  .refine((given) => given.header || given.hero || given.body || given.footer, 'At least one block must be specified')
  .refine((given) => isWithinBytes(given, BUBBLE_BYTES), 'The size of the bubble must be 30 KB or less');

const carousel = z
  .strictObject({
    type: z.literal('carousel'),
    contents: z.array(bubble).min(1, 'size must be between 1 and 12').max(12, 'size must be between 1 and 12'),
  })
  .refine((given) => new Set(given.contents.map(({ size }) => size ?? 'mega')).size <= 1, {
    message: 'All bubbles of a carousel must have the same size',
    path: ['contents'],
  })
  .refine((given) => given.contents.every((one) => !hasVideo(one.hero)), {
    message: 'A video cannot be used in a carousel',
    path: ['contents'],
  })
  .refine((given) => isWithinBytes(given, CAROUSEL_BYTES), 'The size of the carousel must be 50 KB or less');

/** A bubble or a carousel. https://developers.line.biz/en/reference/messaging-api/#flex-container */
export const flexContainer = z
  .discriminatedUnion('type', [bubble, carousel])
  .refine((given) => countAnimated(given) <= ANIMATED_IMAGES, 'At most 10 animated images can be used in a message');

function hasVideo(component: unknown): boolean {
  return typeof component === 'object' && component !== null && 'type' in component && component.type === 'video';
}

function countAnimated(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 'animated' in value && value.animated === true ? 1 : 0;
  if (Array.isArray(value)) for (const part of value) count += countAnimated(part);
  else for (const name in value) count += countAnimated((value as Record<string, unknown>)[name]);
  return count;
}
