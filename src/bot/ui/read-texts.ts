import type { TextField } from '../../domain/reports/content.rules';
import { TEXT_FIELD_NAMES } from '../../domain/reports/texts';

/** What was read of a text: of one that was only guessed, or goes on from the last question. */
export const readTexts = {
  measure: (said: number | string) => `มาตรการ ${said}`,
  indicator: (num: number) => `ตัวชี้วัดที่ ${num}`,
  part: (field: TextField, said: string) => `${TEXT_FIELD_NAMES[field]} ${said}`,
  years: (years: readonly number[]) => `ปี ${years.join(' กับ ')}`,
};
