import type { z } from 'zod';

/** One line of LINE's error body: what is wrong and where, e.g. `messages[0].text`. */
export interface Detail {
  message: string;
  property: string;
}

/**
 * What LINE's error body lists, from what a schema found.
 * https://developers.line.biz/en/reference/messaging-api/#error-responses
 */
export function toDetails(issues: readonly z.core.$ZodIssue[]): Detail[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ message: 'unknown field', property: toProperty([...issue.path, key]) }));
    }
    return [{ message: messageOf(issue), property: toProperty(issue.path) }];
  });
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'must be specified';
  if (issue.code === 'invalid_union') return 'invalid type';
  if (issue.code === 'invalid_value') return `must be one of the following values: [${issue.values.join(', ')}]`;
  return issue.message;
}

function toProperty(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`))
    .join('');
}
