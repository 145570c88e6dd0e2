import { z } from 'zod';
import { actionIn } from './actions';
import { graphemesUpTo, httpsUrl } from './values';

// https://developers.line.biz/en/reference/messaging-api/#template-messages
const colour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'invalid color code')
  .optional();
const pictures = {
  imageAspectRatio: z.enum(['rectangle', 'square']).optional(),
  imageSize: z.enum(['cover', 'contain']).optional(),
};
const actions = (max: number) =>
  z
    .array(actionIn('template'))
    .min(1, `size must be between 1 and ${max}`)
    .max(max, `size must be between 1 and ${max}`);

interface Captioned {
  text: string;
  title?: string | undefined;
  thumbnailImageUrl?: string | undefined;
}

/** Beside an image or a title a text must be shorter. */
const fitsBesideCaption = (given: Captioned) =>
  !(given.title || given.thumbnailImageUrl) || graphemesUpTo(60).safeParse(given.text).success;
const tooLongBesideCaption = { message: 'Length must be between 1 and 60', path: ['text'] };

const buttons = z
  .strictObject({
    type: z.literal('buttons'),
    thumbnailImageUrl: httpsUrl.optional(),
    ...pictures,
    imageBackgroundColor: colour,
    title: graphemesUpTo(40).optional(),
    text: graphemesUpTo(160),
    defaultAction: actionIn('flex').optional(),
    actions: actions(4),
  })
  .refine(fitsBesideCaption, tooLongBesideCaption);

const confirm = z.strictObject({
  type: z.literal('confirm'),
  text: graphemesUpTo(240),
  actions: z.array(actionIn('template')).length(2, 'size must be 2'),
});

const column = z
  .strictObject({
    thumbnailImageUrl: httpsUrl.optional(),
    imageBackgroundColor: colour,
    title: graphemesUpTo(40).optional(),
    text: graphemesUpTo(120),
    defaultAction: actionIn('flex').optional(),
    actions: actions(3),
  })
  .refine(fitsBesideCaption, tooLongBesideCaption);

const columns = <T extends z.ZodType>(schema: T) =>
  z.array(schema).min(1, 'size must be between 1 and 10').max(10, 'size must be between 1 and 10');

const carousel = z
  .strictObject({ type: z.literal('carousel'), columns: columns(column), ...pictures })
  .refine((given) => isUniform(given.columns.map(({ actions: { length } }) => length)), {
    message: 'The number of actions must be the same for all columns',
    path: ['columns'],
  })
  .refine((given) => isUniform(given.columns.map(({ title }) => title !== undefined)), {
    message: 'title must be set for all columns or for none',
    path: ['columns'],
  })
  .refine((given) => isUniform(given.columns.map(({ thumbnailImageUrl }) => thumbnailImageUrl !== undefined)), {
    message: 'thumbnailImageUrl must be set for all columns or for none',
    path: ['columns'],
  });

const imageCarousel = z.strictObject({
  type: z.literal('image_carousel'),
  columns: columns(z.strictObject({ imageUrl: httpsUrl, action: actionIn('image-carousel') })),
});

/** The four templates. */
export const template = z.discriminatedUnion('type', [buttons, confirm, carousel, imageCarousel]);

function isUniform(values: readonly unknown[]): boolean {
  return new Set(values).size <= 1;
}
