import type { MemberContext } from '../../../context';
import type { Outcome } from '../../../feature';
import { understand } from '../../../understand';

/** A report that is typed in place of an answer begins, and what was sent goes over to it. Null: it is none. */
export function typedReport(text: string, ctx: MemberContext): Outcome | null {
  const { intent } = understand({ text, chat: 'user' }, ctx.vocabulary);
  return intent === 'report' ? { replies: [], handOn: intent } : null;
}
