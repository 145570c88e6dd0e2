import type { Field } from '../field';

interface FreeText<Values, Facts>
  extends Pick<
    Field<Values, Facts>,
    'label' | 'isOptional' | 'isAnswered' | 'isAsked' | 'unavailable' | 'options' | 'onMore'
  > {
  name: keyof Values & string;
  /** the question */
  ask: string | Field<Values, Facts>['ask'];
  /** the words as they are kept; when left out, as they were typed. @throws Refusal */
  take?(text: string): string | null;
  /** words that are typed at the review take the place of what it shows; the form says `reviewTakesAnyWords` */
  isTakenAtReview?: true;
}

/** A field whose value is whatever somebody writes. */
export function freeText<Values, Facts = never>(of: FreeText<Values, Facts>): Field<Values, Facts> {
  const { ask, take = (text) => text, isTakenAtReview = false, ...field } = of;
  const read: Field<Values, Facts>['read'] = (text) => ({ answer: { [field.name]: take(text) } as Partial<Values> });
  return {
    ...field,
    takesAnyWords: true,
    ask: typeof ask === 'string' ? () => ask : ask,
    read,
    ...(isTakenAtReview && { readAtReview: read }),
  };
}
