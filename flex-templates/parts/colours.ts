/** The colours of the cards. Words on them have a contrast of 4.5 to 1 at least. */
export const COLOURS = {
  brand: '#0B6B57',
  /** behind what is set apart */
  brandPale: '#F0FDF9',
  strength: '#15803D',
  weakness: '#B45309',
  warn: '#B45309',
  danger: '#B91C1C',
  ink: '#1F2937',
  grey: '#6B7280',
  rule: '#E5E7EB',
  white: '#FFFFFF',
} as const;
