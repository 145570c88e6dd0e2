import type { OfficeId, Question } from './office-store';

/** Of each kind; some kilobytes each. */
const MOST = 500;

/**
 * A question that is asked of an office many times for each event, made once: making it takes longer than finding what was answered.
 * @param make uses nothing but what tells the question apart
 */
export function madeOnce<Parts extends (string | number)[], R>(
  make: (office: OfficeId, ...parts: Parts) => Question<R>,
): (office: OfficeId, ...parts: Parts) => Question<R> {
  const made = new Map<string, Question<R>>();
  return (office, ...parts) => {
    const name = `${office} ${parts.join(' ')}`;
    const before = made.get(name);
    if (before) return before;
    if (made.size >= MOST) made.clear();
    const question = make(office, ...parts);
    made.set(name, question);
    return question;
  };
}
