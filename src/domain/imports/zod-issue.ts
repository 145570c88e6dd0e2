import type { z } from 'zod';
import { valueText } from './texts';

interface Explained {
  path: PropertyKey[];
  message: string;
}

/** What is wrong with a value, in Thai, and where inside the part that was checked. Unknown keys give one problem each. */
export function explainIssue(issue: z.core.$ZodIssue): Explained[] {
  const { path } = issue;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], message: issue.message.replace('%', key) }));
    case 'invalid_type':
      if (issue.input === undefined) return [{ path, message: valueText.missing(lastKey(path), issue.expected) }];
      return [{ path, message: valueText.wrongType(issue.input, issue.expected) }];
    case 'invalid_value':
      return [{ path, message: valueText.oneOf(issue.input, issue.values.map(String)) }];
    case 'too_small':
      return [{ path, message: valueText.atLeast(issue.input, Number(issue.minimum), issue.origin) }];
    case 'too_big':
      return [{ path, message: valueText.atMost(issue.input, Number(issue.maximum), issue.origin) }];
    case 'custom':
      if (issue.input === undefined) return [{ path, message: valueText.missing(lastKey(path), 'number') }];
      return [{ path, message: issue.message }];
    default:
      return [{ path, message: valueText.notAllowed(issue.input) }];
  }
}

function lastKey(path: readonly PropertyKey[]): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}
