import { z } from 'zod';
import { actionIn } from './actions';
import * as flex from './flex-values';
import { chosenBy } from './quick-look';
import { httpsUrl } from './values';

// One schema a component: required properties, known properties only, and which components a layout takes.
// https://developers.line.biz/en/reference/messaging-api/#flex-component
const gravity = z.enum(['top', 'bottom', 'center']).optional();
const align = z.enum(['start', 'end', 'center']).optional();
const adjustMode = z.literal('shrink-to-fit').optional();
const scaling = z.boolean().optional();
const action = actionIn('flex').optional();
const nonEmpty = z.string().min(1, 'must be non-empty text');

const letters = {
  size: flex.textSize,
  color: flex.colour,
  weight: z.enum(['regular', 'bold']).optional(),
  style: z.enum(['normal', 'italic']).optional(),
  decoration: z.enum(['none', 'underline', 'line-through']).optional(),
};

const span = z.strictObject({ type: z.literal('span'), text: nonEmpty, ...letters });

const text = z
  .strictObject({
    type: z.literal('text'),
    text: nonEmpty.optional(),
    contents: z.array(span).min(1, 'size must be greater than or equal to 1').optional(),
    ...letters,
    ...flex.placement,
    flex: flex.flexRatio,
    align,
    gravity,
    wrap: z.boolean().optional(),
    lineSpacing: flex.lineSpacing,
    maxLines: z.int('must be an integer').min(0, 'must be greater than or equal to 0').optional(),
    action,
    adjustMode,
    scaling,
  })
  .refine((component) => component.text !== undefined || component.contents !== undefined, {
    message: 'must be specified',
    path: ['text'],
  });

const button = z.strictObject({
  type: z.literal('button'),
  action: actionIn('flex-button'),
  ...flex.placement,
  flex: flex.flexRatio,
  color: flex.colour,
  style: z.enum(['primary', 'secondary', 'link']).optional(),
  gravity,
  height: z.enum(['md', 'sm']).optional(),
  adjustMode,
  scaling,
});

const image = z.strictObject({
  type: z.literal('image'),
  url: httpsUrl,
  ...flex.placement,
  flex: flex.flexRatio,
  align,
  gravity,
  size: flex.imageSize,
  aspectRatio: flex.aspectRatio,
  aspectMode: z.enum(['cover', 'fit']).optional(),
  backgroundColor: flex.colour,
  action,
  animated: z.boolean().optional(),
});

const icon = z.strictObject({
  type: z.literal('icon'),
  url: httpsUrl,
  ...flex.placement,
  size: flex.iconSize,
  aspectRatio: flex.aspectRatio,
  scaling,
});

const separator = z.strictObject({ type: z.literal('separator'), margin: flex.space, color: flex.colour });
const filler = z.strictObject({ type: z.literal('filler'), flex: flex.flexRatio });

const gradient = z.strictObject({
  type: z.literal('linearGradient'),
  angle: z.string().regex(/^\d+(\.\d+)?deg$/, 'invalid angle'),
  startColor: flex.colour.unwrap(),
  endColor: flex.colour.unwrap(),
  centerColor: flex.colour,
  centerPosition: z
    .string()
    .regex(/^\d+(\.\d+)?%$/, 'invalid property')
    .optional(),
});

const boxShape = {
  type: z.literal('box'),
  ...flex.placement,
  flex: flex.flexRatio,
  spacing: flex.space,
  backgroundColor: flex.colour,
  background: gradient.optional(),
  borderColor: flex.colour,
  borderWidth: flex.borderWidth,
  cornerRadius: flex.cornerRadius,
  width: flex.length,
  maxWidth: flex.length,
  height: flex.length,
  maxHeight: flex.length,
  paddingAll: flex.padding,
  paddingTop: flex.padding,
  paddingBottom: flex.padding,
  paddingStart: flex.padding,
  paddingEnd: flex.padding,
  justifyContent: z
    .enum(['center', 'flex-start', 'flex-end', 'space-between', 'space-around', 'space-evenly'])
    .optional(),
  alignItems: z.enum(['center', 'flex-start', 'flex-end']).optional(),
  action,
};

/** A box. Baseline boxes take icons, texts and fillers; the others everything but icons, spans and videos. */
export const box: z.ZodType<{ type: 'box' }> = z.lazy(() =>
  z.discriminatedUnion('layout', [
    z.strictObject({ ...boxShape, layout: z.enum(['horizontal', 'vertical']), contents: z.array(anyInBox) }),
    z.strictObject({
      ...boxShape,
      layout: z.literal('baseline'),
      contents: z.array(z.discriminatedUnion('type', [icon, text, filler])),
    }),
  ]),
);

const leaf = z.discriminatedUnion('type', [button, image, text, separator, filler]);
const anyInBox = byType({ box }, leaf);

const video = z.strictObject({
  type: z.literal('video'),
  url: httpsUrl,
  previewUrl: httpsUrl,
  altContent: byType({ box }, image),
  aspectRatio: flex.aspectRatio,
  action,
});

/** What may stand in a bubble's hero. */
export const hero = byType({ box, video }, image);

/** Chooses a schema by `type` first, so that an error names the component's own property and not a union of all. */
function byType(special: Record<string, z.ZodType>, otherwise: z.ZodType): z.ZodType {
  return chosenBy((value) => {
    const type = typeof value === 'object' && value !== null && 'type' in value ? String(value.type) : '';
    return special[type] ?? otherwise;
  });
}
