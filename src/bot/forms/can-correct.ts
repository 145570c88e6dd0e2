import type { FormParts } from './form';

/** Whether a form has fields that somebody may choose to correct. */
export const canCorrect = <Values, Facts>({ fields }: Pick<FormParts<Values, Facts>, 'fields'>): boolean =>
  fields.some(({ label }) => label !== undefined);
