import type { MemberContext } from '../../../context';
import type { Outcome } from '../../../feature';
import { understand } from '../../../understand';
import { startFromText } from '../../report/start';

/** A report that is typed in place of an answer begins, and what was sent goes over to it. Null: it is none. */
export async function beginReport(text: string, ctx: MemberContext): Promise<Outcome | null> {
  const { intent, slots } = understand({ text, chat: 'user' }, ctx.vocabulary);
  return intent === 'report' ? startFromText(ctx, { slots }) : null;
}
