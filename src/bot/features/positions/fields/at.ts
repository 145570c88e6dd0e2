import { releaseWordOf } from '../../../../domain/memos/release-word.rules';
import { choice } from '../../../forms/fields/choice';
import type { Values } from '../draft';
import { type Facts, placesOf } from '../facts';
import { readPlace } from '../read-place';
import { labels, texts } from '../texts';

/** Where in the order a position is to stand. */
export const atField = choice<Values, Facts>({
  name: 'at',
  isAnswered: ({ change, at }) => (change !== 'add' && change !== 'move') || at !== null,
  options: ({ ctx, draft }) => {
    const chain = ctx.organisation.approvalChain ?? [];
    const others = chain.filter(({ position }) => position !== draft.position);
    const isOpen = (at: number) => draft.change === 'add' || chain[at]?.position !== draft.position;
    return Array.from({ length: placesOf(draft, chain) }, (_, at) => at)
      .filter(isOpen)
      .map((at) => ({
        key: String(at),
        label: labels.place(at),
        captions: [others[at] ? texts.before(others[at].title) : texts.atEnd(releaseWordOf(ctx.organisation))],
        answer: { at },
      }));
  },
  sheet: ({ ctx, draft, facts }) => {
    const question = texts.whichPlace(facts.position?.title ?? draft.title ?? '');
    return { kicker: ctx.organisation.name, title: labels.list, lines: [question], altText: question };
  },
  named: (text, { ctx, draft }) => {
    const chain = ctx.organisation.approvalChain ?? [];
    const now = chain.findIndex(({ position }) => position === draft.position);
    const at = readPlace(text, { places: placesOf(draft, chain), now: now < 0 ? null : now });
    return at === null ? null : { at };
  },
});
