// What LINE's words for sizes are in pixels, as its apps draw them.
const SPACE = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 };
const TEXT = { xxs: 11, xs: 13, sm: 14, md: 16, lg: 19, xl: 22, xxl: 29, '3xl': 35, '4xl': 48, '5xl': 74 };
const IMAGE = { xxs: 40, xs: 60, sm: 80, md: 100, lg: 120, xl: 140, xxl: 160, '3xl': 180, '4xl': 200, '5xl': 220 };
const BORDER = { none: 0, light: 0.5, normal: 1, medium: 2, 'semi-bold': 3, bold: 4 };

/** Widths of the bubble sizes. */
export const BUBBLE = { nano: 120, micro: 160, deca: 220, hecto: 241, kilo: 260, mega: 300, giga: 386 };

const measure = (words) => (value) => {
  if (value === undefined) return undefined;
  return value in words ? `${words[value]}px` : value;
};

export const space = measure(SPACE);
export const textSize = measure(TEXT);
export const borderWidth = measure(BORDER);
export const imageWidth = (value = 'md') => (value === 'full' ? '100%' : measure(IMAGE)(value));

/** `16:9` as CSS wants it; LINE's standard is a square. */
export const ratio = (value = '1:1') => value.replace(':', ' / ');
