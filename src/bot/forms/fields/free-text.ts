import type { Field } from '../field';

/** A field whose value is whatever somebody writes. @param ask the question */
export function freeText<Values>(
  field: Pick<Field<Values>, 'label' | 'isOptional'> & { name: keyof Values & string; ask: string },
): Field<Values, never> {
  const { name, ask } = field;
  return {
    ...field,
    takesAnyWords: true,
    ask: () => ask,
    read: (text) => ({ answer: { [name]: text } as Partial<Values> }),
  };
}
