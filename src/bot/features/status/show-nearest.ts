import { belongsTo } from '../../../domain/abilities/roles.rules';
import { nearestTitles } from '../../../domain/measures/nearest-titles';
import { askedPlan } from '../../../domain/measures/plan';
import { textMessage } from '../../../line/compose';
import { clipGraphemes } from '../../../line/limits';
import { askIn } from '../../../ui/ask';
import { row, section, sheetMessage } from '../../../ui/sheet';
import { phrases, texts as shared } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';
import { scopeHere } from '../../measures/scope';
import { labels, texts } from './texts';

const MOST = 5;
const LONGEST_QUOTE = 60;

/** When the words name no measure: those whose titles are nearest, to choose from. */
export async function showNearest(ctx: MemberContext, words: string, fiscalYear?: number): Promise<Outcome> {
  const ask = askIn(ctx.chat);
  const scope = scopeHere(ctx, 'view');
  const plan = await askedPlan(ctx.office, ctx.now, fiscalYear);
  const here = plan.measures.filter(({ units }) => belongsTo(units, scope));
  const nearest = nearestTitles(here, words, MOST);
  const quoted = clipGraphemes(words, LONGEST_QUOTE);
  const quickReplies = [ask(phrases.overview), ask(phrases.deadlines)];
  if (nearest.length === 0) {
    return { replies: [textMessage(texts.noSuchTitle(quoted, plan.fiscalYear), quickReplies)] };
  }
  const question = texts.nearest(quoted);
  return {
    replies: [
      sheetMessage({
        kicker: shared.year(plan.fiscalYear),
        title: texts.nearestTitle,
        lines: [question],
        sections: [
          section(
            null,
            nearest.map((measure) => {
              const text = phrases.withYear(phrases.status(measure.num), plan.fiscalYear);
              return row({
                label: shared.titled(measure),
                button: { text: labels.see, action: ask(phrases.status(measure.num), text) },
              });
            }),
          ),
        ],
        altText: `${question} ${nearest.map(shared.titled).join(' ')}`,
        quickReplies,
      }),
    ],
  };
}
