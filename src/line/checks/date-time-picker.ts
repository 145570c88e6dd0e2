import { z } from 'zod';
import { optionalUnitsUpTo } from './values';

const FORMATS = {
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  time: /^([01]\d|2[0-3]):[0-5]\d$/,
  datetime: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt]([01]\d|2[0-3]):[0-5]\d$/,
} as const;

type Mode = keyof typeof FORMATS;

/** Whether a value is one that a picker of this mode takes: in its format, and a day between 1900 and 2100. */
export function isPickerValue(mode: Mode, value: string): boolean {
  if (!FORMATS[mode].test(value)) return false;
  if (mode === 'time') return true;
  const year = Number(value.slice(0, 4));
  return year >= 1900 && year <= 2100;
}

/**
 * A date picker's action; `initial` must lie within `min` and `max`, and `min` before `max`.
 * https://developers.line.biz/en/reference/messaging-api/#datetime-picker-action
 */
export function dateTimePicker(label: z.ZodType<string | undefined>) {
  return z
    .strictObject({
      type: z.literal('datetimepicker'),
      label,
      data: optionalUnitsUpTo(300),
      mode: z.enum(['date', 'time', 'datetime']),
      initial: z.string().optional(),
      max: z.string().optional(),
      min: z.string().optional(),
    })
    .check(({ value, issues }) => {
      const refuse = (path: string, message: string) =>
        issues.push({ code: 'custom', message, path: [path], input: value });
      for (const field of ['initial', 'max', 'min'] as const) {
        const given = value[field];
        if (given !== undefined && !isPickerValue(value.mode, given)) refuse(field, `invalid ${value.mode} format`);
      }
      const { initial, max, min } = value;
      if (min !== undefined && max !== undefined && min >= max) refuse('max', 'max must be after min');
      if (initial !== undefined && max !== undefined && initial > max)
        refuse('initial', 'initial must not be after max');
      if (initial !== undefined && min !== undefined && initial < min)
        refuse('initial', 'initial must not be before min');
    });
}
