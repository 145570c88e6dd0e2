import { compact } from '../../../compact';
import { knownGlossary } from '../../../domain/glossary/glossary-file';
import { hasConsented } from '../../../domain/people/privacy-notice';
import { textMessage } from '../../../line/compose';
import { askIn } from '../../../ui/ask';
import { type Context, isMember, type MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { texts as shared } from '../../texts';
import { reachOf } from '../../ui/offered';
import { termsIn } from '../../understand';
import { ownScore } from './own-score';
import { helpText, labels, texts } from './texts';

/** Words that are explained in one answer. */
const MOST = 3;

/**
 * What a word of the field means, or what one does to reach a level, with the office's own last score beside it. Who is no member gets
 * nothing of an office, and is told how to register.
 */
export async function explain(ctx: Context, { text }: Input): Promise<Outcome> {
  const member = memberHere(ctx);
  const glossary = knownGlossary();
  const of = (key: string) => glossary.filter((term) => term.key === key);
  const terms = termsIn(text, ctx.vocabulary).slice(0, MOST).flatMap(of);
  const [first, ...others] = terms;
  // A guess that is confirmed by a tap has no words.
  if (!first) return { replies: [textMessage(texts.which, [askIn(ctx.chat)(helpText.say)])] };
  const words =
    others.length === 0 ? [first.answer] : terms.map(({ names, answer }) => texts.term(names[0] ?? '', answer));
  const level = terms.find(({ from }) => from !== undefined);
  const own = level?.from === undefined || !member ? [] : await ownScore(member.office, level.from);
  const ask = askIn(ctx.chat);
  const next = [...new Set(terms.flatMap(({ see }) => see))].filter((key) => !terms.some((term) => term.key === key));
  const replies = compact([
    own.length > 0 && ask(labels.gains),
    ...next.flatMap(of).map(({ names }) => ask(labels.what(names[0] ?? ''))),
  ]);
  return { replies: [textMessage(compact([...words, ...own, howToJoin(ctx)]).join('\n'), replies)] };
}

/** Null: what is said here must be nothing of an office. */
function memberHere(ctx: Context): MemberContext | null {
  return isMember(ctx) && hasConsented(ctx.person) && reachOf(ctx) === 'all' ? ctx : null;
}

/** Null: they are registered, and have consented; or LINE does not say who it was. */
function howToJoin(ctx: Context): string | null {
  if (!ctx.lineUserId) return null;
  const inGroup = ctx.chat.kind === 'group';
  if (!isMember(ctx)) return inGroup ? shared.notRegisteredInGroup : shared.notRegistered;
  if (hasConsented(ctx.person)) return null;
  return inGroup ? shared.consentAgainInGroup : shared.consentAgain;
}
