import type { Assessment } from './assessment.model';
import type { Framework } from './framework';

/** An assessment as far as the rules need it. */
export type Scored = Omit<Assessment, 'office'>;

/** So many versions of assessments are kept for each rule: more than are asked about in a while, and little memory. */
const MOST_KEPT = 50;

/** The text of an assessment that was looked at already, so that one answer does not write it several times. */
const written = new WeakMap<Scored, string>();

function textOf(assessment: Scored): string {
  const known = written.get(assessment);
  if (known !== undefined) return known;
  const text = JSON.stringify(assessment);
  written.set(assessment, text);
  return text;
}

/**
 * Computes a rule once for each version of an assessment, which is read anew for every question and hardly ever changes. It goes by
 * what the assessment says, so nothing can be out of date.
 * @param rule pure
 * @returns the rule; what it gives is shared, and frozen
 */
export function oncePerVersion<Result extends object>(
  rule: (assessment: Scored, framework: Framework) => Result,
): (assessment: Scored, framework: Framework) => Result {
  const kept = new WeakMap<Framework, Map<string, Result>>();
  return (assessment, framework) => {
    const versions = kept.get(framework) ?? new Map<string, Result>();
    kept.set(framework, versions);
    const text = textOf(assessment);
    const result = versions.get(text) ?? freeze(rule(assessment, framework));
    // What was asked for last stands last, and goes last.
    versions.delete(text);
    versions.set(text, result);
    const [oldest] = versions.keys();
    if (versions.size > MOST_KEPT && oldest !== undefined) versions.delete(oldest);
    return result;
  };
}

function freeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) freeze(part);
  return Object.freeze(value);
}
