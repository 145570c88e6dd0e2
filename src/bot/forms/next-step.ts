import type { Draft } from './draft';
import type { Field } from './field';

/** The last step: everything as it will be, to be confirmed. */
export const REVIEW = 'preview';
/** The step at which a person says what is to be corrected. */
export const CORRECTION = 'edit';

type Asked<Values> = Pick<Field<Values, never>, 'name' | 'isOptional' | 'isAnswered' | 'isAsked' | 'unavailable'>;

/**
 * What is asked next: fields that a form cannot do without, in their order; then what was chosen; then the optional fields that were
 * neither answered nor skipped; at the end the review.
 * @param chosen what a person or a handler wants asked; a field that comes before it and has no answer is asked first
 */
export function nextStep<Values>(
  fields: readonly Asked<Values>[],
  draft: Draft<Values>,
  chosen: string | null,
): string {
  const there = fields.filter(({ unavailable }) => !unavailable?.(draft));
  for (const field of there) {
    if (field.name === chosen) return chosen;
    if (!field.isOptional && !isAnswered(field, draft)) return field.name;
  }
  if (chosen !== null) return chosen;
  const open = there.find(
    ({ name, isOptional, isAsked }) => isOptional && !draft.trail.includes(name) && (isAsked?.(draft) ?? true),
  );
  return open?.name ?? REVIEW;
}

function isAnswered<Values>({ name, isAnswered: own }: Asked<Values>, draft: Draft<Values>): boolean {
  if (own) return own(draft);
  const value = (draft as Record<string, unknown>)[name];
  return value !== null && value !== undefined;
}
