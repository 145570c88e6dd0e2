import { compact } from '../../../compact';
import { knownGlossary } from '../../../domain/glossary/glossary-file';
import { textMessage } from '../../../line/compose';
import { askIn } from '../../../ui/ask';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { termsIn } from '../../understand';
import { ownScore } from './own-score';
import { labels, texts } from './texts';

/** Words that are explained in one answer. */
const MOST = 3;

/** What a word of the field means, or what one does to reach a level, with the office's own last score beside it. */
export async function explain(ctx: MemberContext, { text }: Input): Promise<Outcome> {
  const glossary = knownGlossary();
  const of = (key: string) => glossary.filter((term) => term.key === key);
  const terms = termsIn(text, ctx.vocabulary).slice(0, MOST).flatMap(of);
  const [first, ...others] = terms;
  if (!first) throw new Error('An explanation was asked for that the glossary does not have');
  const words =
    others.length === 0 ? [first.answer] : terms.map(({ names, answer }) => texts.term(names[0] ?? '', answer));
  const level = terms.find(({ from }) => from !== undefined);
  const own = level?.from === undefined ? [] : await ownScore(ctx.office, level.from);
  const ask = askIn(ctx.chat);
  const next = [...new Set(terms.flatMap(({ see }) => see))].filter((key) => !terms.some((term) => term.key === key));
  const replies = compact([
    own.length > 0 && ask(labels.gains),
    ...next.flatMap(of).map(({ names }) => ask(labels.what(names[0] ?? ''))),
  ]);
  return { replies: [textMessage([...words, ...own].join('\n'), replies)] };
}
