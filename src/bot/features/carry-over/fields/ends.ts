import { plainText } from '../../../../domain/thai-text/comparable';
import type { Field } from '../../../forms/field';
import type { Facts, Values } from '../draft';
import { labels, texts } from '../texts';

/** Which measures do not go on. */
export const endsField: Field<Values, Facts> = {
  name: 'ends',
  label: labels.fields.ends,
  isOptional: false,
  ask: ({ facts: { from } }) => texts.askEnds(from),
  options: () => [{ key: 'none', label: labels.allGoOn, answer: { ends: [] } }],
  read: (text) => {
    const numbers = readNumbers(text);
    return numbers === null ? { retry: texts.noNumbers } : { answer: { ends: numbers } };
  },
};

/** `2, 5 และ 7-9`; null: something else is said as well. */
function readNumbers(text: string): number[] | null {
  const parts = plainText(text)
    .replace(/มาตรการ(?:ที่)?|ข้อ|และ|กับ|,/gu, ' ')
    .replace(/\s*(?:-|–|ถึง)\s*/gu, '-')
    .split(/\s+/)
    .filter((part) => part !== '');
  const found = parts.map((part) => /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(part));
  if (found.length === 0 || found.some((one) => one === null)) return null;
  const numbers = found.flatMap((one) => {
    const [, first, last = first] = one ?? [];
    return Array.from({ length: Math.max(0, Number(last) - Number(first) + 1) }, (_, at) => Number(first) + at);
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}
