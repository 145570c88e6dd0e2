import type { Choosing, Option, Reading } from './field';
import type { FormParts } from './form';
import { REVIEW } from './next-step';

/** What may be chosen at a step: a field's options, or those of the review. @param at a field's name or `REVIEW` */
export async function optionsAt<Values, Facts>(
  { fields, reviewOptions }: FormParts<Values, Facts>,
  at: string,
  moment: Choosing<Values>,
): Promise<readonly Option<Values>[]> {
  if (at === REVIEW) return (await reviewOptions?.(moment.draft, moment.ctx)) ?? [];
  return (await fields.find(({ name }) => name === at)?.options?.(moment)) ?? [];
}

/** What comes of an option that was chosen. */
export async function chosen<Values>(option: Option<Values>, moment: Choosing<Values>): Promise<Reading<Values>> {
  return 'answer' in option ? { answer: option.answer } : option.choose(moment);
}
