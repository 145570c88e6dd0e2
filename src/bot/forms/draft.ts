/** How far somebody is in a form; it is stored beside what they answered. */
export interface FormProgress {
  /** the steps that were answered, skipped or left, in order: to go back, and not to ask again */
  trail: string[];
  /** counts what was changed, so that a review can be told from an older one */
  revision: number;
  /** where the list to choose from begins */
  from: number;
  /** words that were typed for the field that is asked, and taken for a wish: to be the answer if they were meant as that; null: none */
  held: string | null;
}

/**
 * The values of a form: named otherwise than what the engine stores beside them. One of the same name would be overwritten, and the
 * dialog could not be read again.
 */
export type FormValues = object & { [Taken in keyof FormProgress]?: never };

/** What somebody answered so far: the form's own values, and how far they are. */
export type Draft<Values> = Values & FormProgress;

/** A draft of which nothing was asked yet. @param trail fields that need not be asked for, since they were filled before */
export function newDraft<Values>(values: Values, trail: readonly string[] = []): Draft<Values> {
  return { ...values, trail: [...trail], revision: 0, from: 0, held: null };
}

/**
 * What was answered under these names, for `review` and `submit`: they are only called when nothing lacks that the form cannot do without.
 * @throws Error when one has no answer all the same, as of a field that is optional
 */
export function answersOf<Values, Name extends keyof Values & string>(
  values: Values,
  ...names: readonly Name[]
): { [One in Name]: NonNullable<Values[One]> } {
  const lacking = names.filter((name) => values[name] === null || values[name] === undefined);
  if (lacking.length > 0) throw new Error(`No answer: ${lacking.join(', ')}`);
  return values as { [One in Name]: NonNullable<Values[One]> };
}

/** A draft after an answer at a step; `also`: what else was answered in the same breath. */
export function answered<Values>(
  draft: Draft<Values>,
  step: string,
  change: Partial<Values>,
  also: readonly string[] = [],
): Draft<Values> {
  const trail = [...draft.trail, step, ...also.filter((one) => !draft.trail.includes(one))];
  return { ...draft, ...change, trail, revision: draft.revision + 1, from: 0, held: null };
}

/** A draft after a correction of something that was not asked for just now. */
export function corrected<Values>(draft: Draft<Values>, change: Partial<Values>): Draft<Values> {
  return { ...draft, ...change, revision: draft.revision + 1, held: null };
}

/** A draft that is led from a step to another one, so that back leads to the first. */
export function ledFrom<Values>(draft: Draft<Values>, step: string): Draft<Values> {
  return { ...draft, trail: [...draft.trail, step], from: 0, held: null };
}

/** One step back: where to, and the draft there. At the first step it stays. */
export function stepBack<Values>(draft: Draft<Values>, step: string): { draft: Draft<Values>; step: string } {
  const before = draft.trail[draft.trail.length - 1];
  if (before === undefined) return { draft, step };
  return { draft: { ...draft, trail: draft.trail.slice(0, -1), from: 0, held: null }, step: before };
}
