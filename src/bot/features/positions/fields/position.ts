import { positionByWords } from '../../../../domain/positions/position-by-words';
import { choice } from '../../../forms/fields/choice';
import type { Values } from '../draft';
import type { Facts } from '../facts';
import { labels, texts } from '../texts';

/** The position that is to be changed. */
export const positionField = choice<Values, Facts>({
  name: 'position',
  isAnswered: ({ change, position }) => change === 'add' || position !== null,
  options: ({ ctx }) =>
    (ctx.organisation.approvalChain ?? []).map(({ position, title }, at) => ({
      key: position,
      label: title,
      row: texts.numbered(at, title),
      answer: { position },
    })),
  sheet: ({ ctx, draft }) => ({
    kicker: ctx.organisation.name,
    title: labels.list,
    lines: [texts.which[draft.change]],
    altText: texts.which[draft.change],
  }),
  named: (text, { ctx }) => {
    const found = positionByWords(ctx.organisation, text);
    return found && { position: found.position };
  },
});
