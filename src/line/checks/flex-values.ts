import { z } from 'zod';

// The words and measures of Flex properties, from LINE's OpenAPI description of FlexBox, FlexText, FlexImage.
const SPACES = ['none', 'xs', 'sm', 'md', 'lg', 'xl', 'xxl'];
const TEXT_SIZES = ['xxs', 'xs', 'sm', 'md', 'lg', 'xl', 'xxl', '3xl', '4xl', '5xl'];
const BORDERS = ['none', 'light', 'normal', 'medium', 'semi-bold', 'bold'];

const PIXELS = /^\d+(\.\d+)?px$/;
const SIGNED_PIXELS = /^-?\d+(\.\d+)?px$/;
const PERCENT = /^\d+(\.\d+)?%$/;
const SIGNED_PERCENT = /^-?\d+(\.\d+)?%$/;

function oneOf(words: readonly string[], ...patterns: RegExp[]) {
  const known = new Set(words);
  return z
    .string()
    .refine((value) => known.has(value) || patterns.some((pattern) => pattern.test(value)), 'invalid property')
    .optional();
}

export const space = oneOf(SPACES, PIXELS);
export const padding = oneOf(SPACES, PIXELS, PERCENT);
const offset = oneOf(SPACES, SIGNED_PIXELS, SIGNED_PERCENT);
export const cornerRadius = oneOf(SPACES, PIXELS);
export const borderWidth = oneOf(BORDERS, PIXELS);
export const length = oneOf([], PIXELS, PERCENT);
export const textSize = oneOf(TEXT_SIZES, PIXELS);
export const lineSpacing = oneOf([], PIXELS);
export const iconSize = oneOf(TEXT_SIZES, PIXELS, PERCENT);
export const imageSize = oneOf([...TEXT_SIZES, 'full'], PIXELS, PERCENT);

export const colour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?$/, 'invalid color code')
  .optional();

export const flexRatio = z.int('must be an integer').min(0, 'must be greater than or equal to 0').optional();

/** `width:height`, each 1–100,000, the height at most three times the width. */
export const aspectRatio = z
  .string()
  .refine((value) => {
    const [width, height] = (/^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(value) ?? []).slice(1).map(Number);
    if (width === undefined || height === undefined) return false;
    return width >= 1 && width <= 100_000 && height >= 1 && height <= 100_000 && height <= width * 3;
  }, 'invalid aspect ratio')
  .optional();

/** Where a component stands in its box. */
export const placement = {
  margin: space,
  position: z.enum(['relative', 'absolute']).optional(),
  offsetTop: offset,
  offsetBottom: offset,
  offsetStart: offset,
  offsetEnd: offset,
};
